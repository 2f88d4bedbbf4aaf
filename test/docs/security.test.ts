import { describe, expect, it } from 'vitest';
import { accessVariables } from '../../src/config-access.js';
import { limitVariables } from '../../src/config-limits.js';
import { defaultBudget } from '../../src/evidence/input.js';
import { headingsIn, readDocs } from './reading.js';

const page = readDocs('security.md');
const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** What the page says is the default of a limit. */
function toldDefault(variable: string): string | undefined {
  const row = page.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${variable}\``));
  return row?.split('|')[2]?.trim();
}

describe('the page on security', () => {
  it.each([
    ['LIMIT_PACKED_MB', `${defaultBudget.compressed / megabyte} MB`],
    ['LIMIT_UNPACKED_MB', `${defaultBudget.inflated / megabyte / 1024} GB`],
    ['LIMIT_ENTRIES', defaultBudget.entries.toLocaleString('en')],
    ['LIMIT_NESTING', String(defaultBudget.nesting)],
    ['LIMIT_SECONDS', `${defaultBudget.seconds} s`],
    ['LIMIT_MEMORY_MB', `${defaultBudget.memory / megabyte} MB`],
  ])('tells the default of %s', (variable, value) => {
    expect(toldDefault(variable)).toBe(value);
  });

  it('names every variable that limits something or somebody', () => {
    const variables = [...Object.keys(limitVariables), ...Object.keys(accessVariables), 'RETENTION_DAYS'];
    expect(variables.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('tells how to report a flaw', () => {
    expect(headingsIn(page)).toContain('Report a flaw');
    expect(page).not.toMatch(/[\w.-]+@[\w-]+\.\w/);
  });
});
