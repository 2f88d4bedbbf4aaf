import { describe, expect, it } from 'vitest';
import { troubleLine } from '../../src/cli/trouble.js';
import { SecureMailError } from '../../src/errors.js';

describe('an error', () => {
  it('is one line with its code', () => {
    expect(troubleLine(new SecureMailError('USAGE', 'a\nb\u001b[2J'))).toBe(
      'securemail: USAGE: The call was not understood. See: securemail --help (a b␛[2J)\n',
    );
  });

  it('repeats the path that the caller gave', () => {
    expect(troubleLine(new SecureMailError('INPUT_NOT_FOUND', '/home/jdoe/x.zip'))).toContain(
      '/home/jdoe/x.zip',
    );
  });

  it('hides what a bundle holds', () => {
    expect(troubleLine(new SecureMailError('ZIP_CRC', "Jane's iPhone/x.csv"))).not.toContain('Jane');
    expect(troubleLine(new Error('bad row of jane@corp.example'))).not.toContain('jane');
  });

  it('of the program itself keeps what went wrong', () => {
    expect(troubleLine(new TypeError('x is not a function'))).toMatch(
      /^securemail: INTERNAL: .*x is not a function\)\n$/,
    );
  });
});
