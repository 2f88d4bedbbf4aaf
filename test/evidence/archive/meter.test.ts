import { describe, expect, test } from 'vitest';
import { Meter } from '../../../src/evidence/archive/meter.js';
import { defaultBudget } from '../../../src/evidence/input.js';
import { readEvidence } from '../../../src/evidence/read-evidence.js';
import { openAll, openBytes } from '../../support/opened.js';
import { buildZip } from '../../support/zip.js';

/** A clock that a second passes on whenever it is looked at. */
function ticking(): () => number {
  let seconds = 0;
  return () => {
    seconds += 1;
    return seconds * 1000;
  };
}

const row =
  '20-Nov-2026 09:12:33:310 (+0000),ERROR,Secure Mail.APNS,EWS push subscription failed: HTTP 413\n';

describe('memory', () => {
  test('that runs out ends reading; what was read before stays', async () => {
    const zip = buildZip(['a', 'b', 'c'].map((name) => ({ name, content: name })));
    let asked = 0;
    const hasRoom = () => {
      asked += 1;
      return asked < 5;
    };
    expect(await openBytes(zip, { hasRoom })).toEqual([
      ['a', 'a'],
      ['b', 'LIMIT_MEMORY'],
      ['c', 'LIMIT_MEMORY'],
    ]);
  });
});

describe('time', () => {
  const budget = { ...defaultBudget, seconds: 6 };

  test('ends reading; what was read before stays', async () => {
    const zip = buildZip(['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, content: name })));
    const opened = await openBytes(zip, { budget, now: ticking() });
    expect(opened).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'LIMIT_TIME'],
      ['d', 'LIMIT_TIME'],
      ['e', 'LIMIT_TIME'],
    ]);
  });

  test('ends within a file; its rows before stay', async () => {
    const content = `Time,Level,Module,Message\n${row.repeat(50_000)}`;
    const { sources } = await readEvidence(
      [{ kind: 'file', name: 'Diagnostics_1.csv', bytes: Buffer.from(content) }],
      {
        budget,
        now: ticking(),
      },
    );
    expect(sources).toMatchObject([{ kind: 'app-log', problem: { code: 'LIMIT_TIME' } }]);
    expect(sources[0]?.records).toBeGreaterThan(1000);
    expect(sources[0]?.records).toBeLessThan(50_000);
  });

  test('that is over before anything was read is the answer', async () => {
    const inputs = [{ kind: 'file', name: 'Diagnostics_1.csv', bytes: Buffer.from(row) } as const];
    const options = { budget: { ...defaultBudget, seconds: 0 }, now: ticking() };
    expect(await openAll(inputs, options)).toEqual([['Diagnostics_1.csv', 'LIMIT_TIME']]);
    await expect(readEvidence(inputs, options)).rejects.toMatchObject({ code: 'LIMIT_TIME' });
  });

  test('goes by the process where nobody gives a clock', async () => {
    const meter = new Meter({ ...defaultBudget, seconds: -1 });
    expect(() => meter.check()).toThrow(expect.objectContaining({ code: 'LIMIT_TIME' }));
    expect(() => new Meter(defaultBudget).check()).not.toThrow();
  });
});

test('room that is given back is there again', () => {
  const meter = new Meter({ ...defaultBudget, memory: 10 });
  const [one, other] = [meter.hold(), meter.hold()];
  one.add(6);
  expect(() => other.add(5)).toThrow(expect.objectContaining({ code: 'LIMIT_SIZE' }));
  other.add(4);
  one.release();
  one.release();
  other.add(6);
  expect(() => one.add(1)).toThrow(expect.objectContaining({ code: 'LIMIT_SIZE' }));
  expect(meter.counts().mostHeld).toBe(10);
});
