import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

describe('access of the environment', () => {
  it('takes lists of ids, with white space around the commas', () => {
    const result = readConfig({
      ALLOWED_CHANNELS: 'C0123456789, G0123456789 ,D0123456789',
      ESCALATION_USERS: 'U0123456789,W0123456789 , S0123456789',
      REVEAL_USERS: 'S0123456789',
    });
    expect(result).toMatchObject({
      config: {
        access: {
          channels: new Set(['C0123456789', 'G0123456789', 'D0123456789']),
          escalate: ['U0123456789', 'W0123456789', 'S0123456789'],
          reveal: ['S0123456789'],
        },
      },
    });
  });

  it.each([
    ['ALLOWED_CHANNELS', '#support'],
    ['ALLOWED_CHANNELS', 'C0123456789,'],
    ['ALLOWED_CHANNELS', 'C0123456789;C0123456790'],
    ['ALLOWED_CHANNELS', 'C0123456789 C0123456790'],
    ['ALLOWED_CHANNELS', 'U0123456789'],
    ['ALLOWED_CHANNELS', 'c0123456789'],
    ['ALLOWED_CHANNELS', '*'],
    ['ESCALATION_USERS', '@anna'],
    ['ESCALATION_USERS', 'U0123456789,,U0123456790'],
    ['ESCALATION_USERS', 'C0123456789'],
    ['REVEAL_USERS', 'U0123456789,T0123456789'],
    ['REVEAL_USERS', ','],
  ])('refuses %s=%s, which would shut out or let in somebody', (name, text) => {
    const result = readConfig({ [name]: text });
    expect(result).toMatchObject({ ok: false, faults: { length: 1 } });
    expect(result).toMatchObject({ faults: [expect.stringContaining(`${name} must be `)] });
  });

  it('restricts nothing where a variable is unset or empty', () => {
    const access = { channels: null, escalate: null, reveal: null };
    expect(readConfig({ ALLOWED_CHANNELS: ' ', REVEAL_USERS: '' })).toMatchObject({ config: { access } });
  });
});
