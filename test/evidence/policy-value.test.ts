import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyBoolean, policyHost } from '../../src/evidence/policy-value.js';

describe('policyBoolean', () => {
  it.each(['true', ' True\n', 'YES', 'on', '1', 'Enabled'])('takes %j for yes', (value) => {
    expect(policyBoolean(value)).toBe(true);
  });
  it.each(['false', 'FALSE', 'no', ' Off ', '0', 'disabled'])('takes %j for no', (value) => {
    expect(policyBoolean(value)).toBe(false);
  });
  it.each(['', ' ', 'maybe', 'true false', '2', 'null'])('makes nothing of %j', (value) => {
    expect(policyBoolean(value)).toBeNull();
  });
});

describe('policyHost', () => {
  it.each([
    ['Mail.Corp.Example', 'mail.corp.example'],
    ['mail.corp.example:443', 'mail.corp.example'],
    ['https://mail.corp.example/ews/exchange.asmx?x=1', 'mail.corp.example'],
    ['  mail.corp.example./ ', 'mail.corp.example'],
    ['HTTPS://mail.corp.example:8443', 'mail.corp.example'],
    ['mailserver', 'mailserver'],
    ['10.1.2.3', '10.1.2.3'],
  ])('reads %j', (value, host) => {
    expect(policyHost(value)).toBe(host);
  });
  it.each([
    '',
    '   ',
    'https://',
    'mail corp',
    'a..b',
    '.a',
    'mail.corp.example:99999',
    'mail:x',
    '-a.b',
    'http:///x',
    'a,b',
    'a_b!',
  ])('finds no host in %j', (value) => {
    expect(policyHost(value)).toBeNull();
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (value) => policyHost(value) === null || policyHost(value) !== ''));
  });
});
