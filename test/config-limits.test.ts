import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';
import { defaultBudget } from '../src/evidence/input.js';

const megabyte = 1024 * 1024;

const ranges = [
  ['LIMIT_PACKED_MB', 'compressed', 1, 4096, megabyte],
  ['LIMIT_UNPACKED_MB', 'inflated', 1, 65_536, megabyte],
  ['LIMIT_ENTRIES', 'entries', 10, 1_000_000, 1],
  ['LIMIT_NESTING', 'nesting', 1, 10, 1],
  ['LIMIT_SECONDS', 'seconds', 5, 3600, 1],
  ['LIMIT_MEMORY_MB', 'memory', 16, 4096, megabyte],
] as const;

describe('limits of the environment', () => {
  it.each(ranges)('%s sets %s within its range, and nothing else', (name, field, least, most, unit) => {
    for (const number of [least, most]) {
      const limits = { ...defaultBudget, [field]: number * unit };
      expect(readConfig({ [name]: `${number}` })).toMatchObject({ ok: true, config: { limits } });
    }
  });

  it.each(ranges)('%s is refused outside its range', (name, _field, least, most) => {
    for (const text of [`${least - 1}`, `${most + 1}`, '-1', '1e3', '64.5', '0x40', '64 MB', 'Infinity']) {
      const faults = [`${name} must be a whole number from ${least} to ${most}`];
      expect(readConfig({ [name]: text })).toEqual({ ok: false, faults });
    }
  });

  it('names each limit that is wrong', () => {
    const environment = Object.fromEntries(ranges.map(([name]) => [name, 'much']));
    expect(readConfig(environment)).toMatchObject({ faults: { length: ranges.length } });
  });

  it('has the defaults that .env.example tells', async () => {
    const example = await readFile(new URL('../.env.example', import.meta.url), 'utf8');
    const told = parseEnv(example.replaceAll(/^# (LIMIT_[A-Z_]+=|RETENTION_DAYS=)/gm, '$1'));
    expect(Object.keys(told)).toEqual(expect.arrayContaining(ranges.map(([name]) => name)));
    expect(readConfig(told)).toEqual(readConfig({}));
  });
});

describe('retention of the environment', () => {
  it.each(['1', '90', '3650'])('takes %s days', (days) => {
    expect(readConfig({ RETENTION_DAYS: days })).toMatchObject({ config: { retentionDays: Number(days) } });
  });

  it.each(['0', '3651', '1.5', '-7', 'never', '90 days'])('refuses %s days', (days) => {
    const faults = ['RETENTION_DAYS must be a whole number from 1 to 3650'];
    expect(readConfig({ RETENTION_DAYS: days })).toEqual({ ok: false, faults });
  });
});
