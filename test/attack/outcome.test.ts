import { describe, expect, it } from 'vitest';
import { type Ended, outcomeOf } from './outcome.js';

const answered: Ended = { status: 1, signal: null, stdout: '{"verdict":"cause-found"}', stderr: '' };
const crc = 'securemail: ZIP_CRC: b.csv: damaged\n';

describe('outcomeOf', () => {
  it.each<readonly [string, Partial<Ended>, string]>([
    ['an answer', {}, 'cause-found'],
    ['an answer that names files', { stderr: crc + crc }, 'cause-found + ZIP_CRC'],
    ['a refusal', { status: 2, stdout: '', stderr: crc }, 'ZIP_CRC'],
    ['a kill', { status: null, signal: 'SIGKILL', stdout: '' }, 'killed by SIGKILL'],
    ['a stack', { status: 1, stdout: '', stderr: 'Error: x\n    at y' }, 'said: Error: x\n    at y'],
    ['a stack behind a refusal', { status: 2, stdout: '', stderr: `${crc}Error: x` }, `said: ${crc}Error: x`],
    ['a refusal beside half an answer', { status: 2, stderr: crc }, 'ended with 2: ZIP_CRC'],
    ['memory that ran out', { status: 134, stdout: '' }, 'ended with 134: '],
  ])('tells %s', (_, changes, outcome) => {
    expect(outcomeOf({ ...answered, ...changes })).toBe(outcome);
  });
});
