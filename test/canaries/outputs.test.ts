import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.js';
import type { Identity } from '../../src/evidence/evidence.js';
import type { Input } from '../../src/evidence/input.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';
import { redactDiagnosis } from '../../src/redaction/gate.js';
import { buildZip } from '../support/zip.js';
import { type Field, fields, type Planted } from './fields.js';
import { anyCanary, type Canary } from './kinds.js';
import { leaks } from './leaks.js';
import { outputsOf, stringsOf } from './outputs.js';
import { steering } from './steering.js';
import { anyWriting, type Writing } from './writings.js';

/*
 * The whole way, from bytes to everything that is made of them for anybody: one canary in each field of every kind of
 * evidence, each in a bundle of its own, so that nothing else tells the gate what to look for.
 */
vi.setConfig({ testTimeout: 60_000 });

const tally = { fields: 0, canaries: 0, reached: 0, outputs: 0, leaks: 0 };
const reached = new Set<string>();
afterAll(() => {
  const { canaries, outputs, leaks: left } = tally;
  process.stdout.write(
    `canaries: ${Object.keys(fields).length} fields, ${canaries} fields × canaries, of which ${tally.reached} came into a diagnosis (from ${reached.size} fields); ${outputs} outputs, ${left} leaks\n`,
  );
});

/** What is read whatever became of the rest, so that refusals of a file are told in a report too. */
const readable = {
  name: 'Secure Mail/CTXLog_backgroundFetchSchedule.csv',
  content:
    'BackgroundFetch,20-Nov-2026 08:12:33:310 (+0100),20-Nov-2026 08:12:40:310 (+0100),7,UIBackgroundFetchResultNoData\n',
};

async function diagnosed({ content, isPasted, name }: Planted): Promise<[Diagnosis, readonly Identity[]]> {
  const input: Input = isPasted
    ? { kind: 'text', name, text: content }
    : { kind: 'file', name: 'bundle.zip', bytes: buildZip([{ name, content }, readable]) };
  const evidence = await readEvidence([input]);
  return [diagnose(evidence), evidence.identities];
}

async function left(name: string, field: Field, canary: Canary, write: Writing): Promise<string[]> {
  const planted = field(write(canary.written));
  if (planted === null) return [];
  const [diagnosis, identities] = await diagnosed(planted);
  tally.canaries += 1;
  if (leaks(stringsOf(diagnosis), [canary]).length > 0) {
    tally.reached += 1;
    reached.add(name);
  }
  const outputs = await outputsOf(redactDiagnosis(diagnosis, identities, { salt: 'case' }));
  tally.outputs += outputs.length;
  const found = outputs.flatMap(({ goesTo, markup = [], text }) => [
    ...leaks(text, [canary]).map(
      (leak) => `${leak} in ${goesTo}, planted in ${name}: ${write(canary.written)}`,
    ),
    ...[...steering(text), ...markup].map((sign) => `${sign} in ${goesTo}, planted in ${name}`),
  ]);
  tally.leaks += found.length;
  return found;
}

describe.each(Object.entries(fields))('a canary in: %s', (name, field) => {
  it('is in nothing that leaves', async () => {
    await fc.assert(
      fc.asyncProperty(anyCanary, anyWriting, async (canary, { write }) => {
        expect(await left(name, field, canary, write)).toEqual([]);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});
