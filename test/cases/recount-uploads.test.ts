import { expect, it } from 'vitest';
import type { Upload } from '../../src/cases/case.js';
import { recountUploads } from '../../src/cases/recount-uploads.js';
import type { ReadSource } from '../../src/diagnosis/diagnosis.js';
import type { Redacted } from '../../src/redaction/redacted.js';
import { diagnosisOf } from './new-case.js';

const upload = (messageTs: string, channel = 'C1'): Upload => ({ channel, messageTs, files: 1, texts: 0 });

function source(uploaded?: number): ReadSource<Redacted> {
  const counts = { records: 1, rejected: 0, from: null, to: null, problem: null };
  // the gate has nothing to hide in it
  return {
    file: 'a.csv' as Redacted,
    kind: 'app-log',
    ...counts,
    ...(uploaded === undefined ? {} : { uploaded }),
  };
}

it('counts uploads as a later diagnosis counts them, those that are gone as 0', () => {
  const before = [upload('1.1'), upload('1.2'), upload('1.3')];
  const now = [upload('1.1', 'C2'), upload('1.2'), upload('1.3'), upload('1.4')];
  const diagnosis = { ...diagnosisOf('a'), sources: [source(1), source(2), source(3), source()] };
  const { sources } = recountUploads(diagnosis, before, now);
  expect(sources.map(({ uploaded }) => uploaded)).toEqual([0, 2, 3, undefined]);
  const { sources: moved } = recountUploads(diagnosis, before, now.slice(2));
  expect(moved.map(({ uploaded }) => uploaded)).toEqual([0, 0, 1, undefined]);
});
