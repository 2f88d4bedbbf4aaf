import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareLocated, type Located } from '../../src/evidence/located.js';
import { PushHistory, seriesSamples } from '../../src/evidence/push-record.js';

const said = { step: 'ews-subscription', outcome: 'started', failure: null, party: null } as const;
const most = 6 * seriesSamples;
const located = (utc: number, line: number): Located => ({
  file: 'log.csv',
  line,
  text: '',
  time: { utc, offsetMinutes: null },
});
/** In the order in which they come: most logs are sorted, but a clock may be set. */
const times = fc.array(fc.integer({ min: 0, max: most }), { maxLength: most, size: 'max' });
const records = fc.oneof(
  times,
  times.map((some) => some.toSorted((a, b) => a - b)),
  times.map((some) => some.toSorted((a, b) => b - a)),
);

test('a series counts all its records and keeps the earliest and the latest, in whatever order they come', () => {
  fc.assert(
    fc.property(records, (some) => {
      const all = some.map((utc, index) => located(utc, index + 1));
      const history = new PushHistory();
      for (const at of all) history.add({ ...said, at });
      const sorted = all.toSorted(compareLocated);
      const kept = [...new Set([...sorted.slice(0, seriesSamples), ...sorted.slice(-seriesSamples)])];
      const [series] = history.series();
      expect(series?.count ?? 0).toBe(all.length);
      expect(series?.samples.map(({ line }) => line) ?? []).toEqual(kept.map(({ line }) => line));
    }),
    { numRuns: 1000 },
  );
});
