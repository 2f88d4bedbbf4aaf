import fc from 'fast-check';
import type { CaseLine } from '../../../src/cases/case-overview.js';
import { causes } from '../../../src/diagnosis/causes/index.js';
import type { Json } from '../../../src/workspace/json.js';
import { hostileTexts } from './diagnosis-arbitrary.js';

/** A synthetic line of a list: open, held by nobody. */
export function caseLine(changes: Partial<CaseLine> = {}): CaseLine {
  return {
    id: 'abc',
    state: 'open',
    holder: null,
    openedBy: null,
    verdict: 'cause-found',
    cause: 'ews-request-too-large',
    channel: 'C1',
    threadTs: '1.1',
    createdAt: Date.UTC(2026, 10, 24),
    updatedAt: Date.UTC(2026, 10, 24),
    ...changes,
  };
}

/** Causes of the catalogue, and ids that no version ever had. */
export const anyCauseId = fc.constantFrom(...causes.map(({ id }) => id), ...hostileTexts, 'x'.repeat(3000));

const time = fc.integer({ min: 0, max: 4_102_444_800_000 });

export const anyCaseLine: fc.Arbitrary<CaseLine> = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{10}$/),
  state: fc.constantFrom('open', 'waiting', 'escalated', 'solved'),
  holder: fc.constantFrom(null, 'U1', 'U2'),
  openedBy: fc.constantFrom(null, 'U1', 'U2'),
  verdict: fc.constantFrom('cause-found', 'healthy', 'inconclusive', 'unrecognized'),
  cause: fc.option(anyCauseId),
  channel: fc.constantFrom('C1', 'C2'),
  threadTs: fc.constantFrom('1.1', '1700000000.000100'),
  createdAt: time,
  updatedAt: time,
});

/** As it goes over the wire. */
export function asJson(value: unknown): Json[] {
  return JSON.parse(JSON.stringify(value));
}
