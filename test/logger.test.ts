import { WebAPIPlatformError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { SecureMailError } from '../src/errors.js';
import { describeError } from '../src/logger.js';

describe('describeError', () => {
  it('names errors of Slack with their words', () => {
    const error = new WebAPIPlatformError({ ok: false, error: 'not_in_channel' });
    expect(describeError(error)).toMatchObject({ message: 'An API error occurred: not_in_channel' });
  });

  it('repeats nothing of what was being read', () => {
    const cause = new SyntaxError('Unexpected token in "erika.musterfrau"');
    const errors = [
      cause,
      new SecureMailError('ZIP_CRC', 'Secure Mail/erika.musterfrau.csv'),
      new SecureMailError('INTERNAL', null, { cause }),
    ];
    expect(JSON.stringify(errors.map(describeError))).not.toContain('musterfrau');
    expect(describeError(errors[2])).toMatchObject({ code: 'INTERNAL', cause: { type: 'SyntaxError' } });
  });

  it('says where an error was thrown', () => {
    expect(describeError(new Error('x'))).toMatchObject({
      frames: expect.arrayContaining([expect.stringContaining(`logger.test`)]),
    });
  });
});
