import type { CasePlace } from '../../cases/case.js';
import { newSalt } from '../../cases/case-id.js';
import { createGate } from '../../redaction/gate.js';
import { nameOf, type SlackFile } from '../downloads/slack-file.js';
import { fitText } from '../fit.js';
import type { Reply } from '../replies/reply.js';
import type { Attempt } from './attempt.js';
import type { MessageEvidence } from './incoming-message.js';

/** Something to be checked, as one case. */
export interface CheckRequest {
  readonly place: CasePlace;
  /** What the case is made of, as a key: `message:T1:C1:1.000001`. */
  readonly source: string;
  /** Slack's id of the person whose upload it is; null where nobody is known. */
  readonly openedBy: string | null;
  /** Somebody asked for this check, and is owed an answer whatever it finds. */
  readonly asked: boolean;
  /** What is being checked, for people: `bundle.zip`. */
  readonly label: string;
  /** What is diagnosed together, in the order in which it came; unless it was asked for, the request is about the last. */
  readonly uploads: readonly [...MessageEvidence[], MessageEvidence];
  readonly reply: Reply;
  readonly attempt: Attempt;
}

const nameLength = 200;

/** What files are called together: `a.zip`, `a.zip and b.csv`, `3 files`. A name may tell whose file it is. */
export function labelOf(files: readonly SlackFile[]): string {
  if (files.length > 2) return `${files.length} files`;
  const gate = createGate([], { salt: newSalt() });
  return files.map((file) => fitText(gate(nameOf(file)), nameLength)).join(' and ');
}
