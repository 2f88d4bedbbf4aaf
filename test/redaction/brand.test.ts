import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareDiagnoses } from '../../src/diagnosis/comparison.js';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.js';
import { timelinePicture } from '../../src/pictures/timeline-picture.js';
import { draftsFor } from '../../src/report/drafts/drafts.js';
import { toJson } from '../../src/report/json.js';
import { buildPackage } from '../../src/report/package/build-package.js';
import { toTerminal } from '../../src/report/terminal.js';
import { escalationModal } from '../../src/slack/blocks/escalation-modal.js';
import { evidenceChunks } from '../../src/slack/blocks/evidence.js';
import { notRead } from '../../src/slack/blocks/open.js';
import { timelineBlocks } from '../../src/slack/blocks/timeline.js';
import { noDocLinks } from '../../src/slack/doc-links.js';
import { syntheticDiagnosis } from '../cases/synthetic-diagnosis.js';
import { caseViewOf, syntheticCase } from '../slack/blocks/case-views.js';

/*
 * Only the gate makes `Redacted`. The type check, which comes before the tests, fails where one of these took a
 * diagnosis that did not pass it: then there is no error left to expect.
 */
const refused = (raw: Diagnosis, note: string) => [
  // @ts-expect-error the CLI's JSON
  () => toJson(raw),
  // @ts-expect-error the terminal
  () => toTerminal(raw, { color: false, width: 80 }),
  // @ts-expect-error the messages and forms of a case
  () => caseViewOf(raw),
  // @ts-expect-error what is stored
  () => syntheticCase(raw),
  // @ts-expect-error a block
  () => evidenceChunks(raw, noDocLinks),
  // @ts-expect-error another
  () => timelineBlocks(raw, { blocks: 9, weight: 9000 }),
  // @ts-expect-error what could not be read
  () => notRead(raw),
  // @ts-expect-error a form
  () => escalationModal({ diagnosis: raw, asksChannel: false, metadata: '' }),
  // @ts-expect-error a draft
  () => draftsFor(raw),
  // @ts-expect-error a picture
  () => timelinePicture({ diagnosis: raw, complaint: null }),
  // @ts-expect-error the package
  () => buildPackage({ caseId: 'x', diagnosis: raw, note: null, tried: [], timeline: null, createdAt: 0 }),
  (safe: Diagnosis<never>) =>
    // @ts-expect-error a note in it
    buildPackage({ caseId: 'x', diagnosis: safe, note, tried: [], timeline: null, createdAt: 0 }),
  // @ts-expect-error a comparison of the two
  (): ReturnType<typeof caseViewOf>['comparison'] => compareDiagnoses(raw, raw),
];

const source = new URL('../../src/', import.meta.url).pathname;

function castsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /\bas\s+(?:unknown\s+as\s+)?(?:Diagnosis<)?Redacted\b/.test(readFileSync(file, 'utf8')))
    .map((file) => file.slice(source.length))
    .sort();
}

describe('the brand of what passed the gate', () => {
  it('is asked for by everything that shows a diagnosis', () => {
    expect(refused(syntheticDiagnosis(), '')).toHaveLength(13);
  });

  it('is given by the gate, and to what our own database kept, and nowhere else', () => {
    expect(castsIn(source)).toEqual(['redaction/from-store.ts', 'redaction/gate.ts']);
  });
});
