import { diagnose } from '../../src/diagnosis/diagnose.js';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.js';
import type { Input } from '../../src/evidence/input.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';
import { redactDiagnosis } from '../../src/redaction/gate.js';
import type { Redacted } from '../../src/redaction/redacted.js';
import { draftsFor } from '../../src/report/drafts/drafts.js';
import { toJson } from '../../src/report/json.js';
import { toTerminal } from '../../src/report/terminal.js';
import { replyMessage } from '../../src/slack/blocks/reply.js';
import type { SlackMessage } from '../../src/slack/message.js';
import { caseViewOf, settingWith } from '../slack/blocks/case-views.js';
import { sectionsOf } from '../slack/blocks/diagnosis-arbitrary.js';

/** Everything that is said about a case, in every form. */
export interface Answer {
  readonly diagnosis: Diagnosis<Redacted>;
  readonly json: string;
  readonly terminal: string;
  readonly reply: SlackMessage;
  readonly unfolded: SlackMessage;
  readonly drafts: ReturnType<typeof draftsFor>;
}

/** The whole way from what was sent to what is said. Throws what it throws. */
export async function answerTo(inputs: readonly Input[]): Promise<Answer> {
  const evidence = await readEvidence(inputs);
  const diagnosis = redactDiagnosis(diagnose(evidence), evidence.identities, { salt: 'fuzz' });
  const view = caseViewOf(diagnosis);
  return {
    diagnosis,
    json: toJson(diagnosis),
    terminal: toTerminal(diagnosis, { color: false, width: 100 }),
    reply: replyMessage(view, settingWith()),
    unfolded: replyMessage(view, settingWith(sectionsOf(diagnosis))),
    drafts: draftsFor(diagnosis),
  };
}
