import { pino } from 'pino';
import { expect, it } from 'vitest';
import { refusalLog } from '../../../src/slack/http/refusal-log.js';

it('logs refusals once a minute, and how many it left out', () => {
  const lines: string[] = [];
  let now = 1_790_000_000_000;
  const note = refusalLog(
    pino({ base: null, timestamp: false }, { write: (line) => lines.push(line) }),
    () => now,
  );
  for (let times = 0; times < 1000; times += 1) note('unsigned');
  now += 59_999;
  note('unsigned');
  now += 1;
  note('wrong signature');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { why: 'unsigned', unsaid: 0 },
    { why: 'wrong signature', unsaid: 1000 },
  ]);
});
