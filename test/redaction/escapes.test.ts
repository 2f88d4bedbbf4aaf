import { describe, expect, it } from 'vitest';
import { createGate } from '../../src/redaction/gate.js';

const gate = createGate([], { salt: 's' });

/* What stands right before a name, and is no part of it: colours of a terminal, and line breaks that are written out. */

describe('a name behind an escape', () => {
  it.each([
    '\u001b[31m',
    '\u001b[1;31m',
    '\u001b[38;5;196m',
    '\u001b[2K',
    '\u009b31m',
    '\\x1b[31m',
    '\\u001b[31m',
    '\\033[31m',
    '\\e[31m',
    '^[[31m',
    '[31m',
    '\\n',
    '\\r\\n',
    '\\t',
    '\\\\n',
  ])('%j is found', (before) => {
    const shown = gate(`failed ${before}user=jdoe, ${before}10.1.2.3, ${before}password=Hunter2`);
    expect(shown).not.toMatch(/jdoe|10\.1\.2\.3|Hunter2/);
    expect(gate(shown)).toBe(shown);
  });

  it('is found though a colour begins in the middle of it', () => {
    expect(gate('user=j\u001b[31mdoe-77\u001b[0m failed')).toMatch(/^user=user-[0-9a-f]{6}.* failed$/);
  });

  it.each([
    'failed\\nNSLocalizedDescription = no entitlement',
    'retry [5m] then [30m]',
    'at C:\\temp\\reports\\new.log',
  ])('is none in %s', (text) => {
    expect(gate(text)).toBe(text);
  });
});

describe('a secret that a line break cuts in two', () => {
  it('vanishes on every line', () => {
    const shown = gate('Authorization: Bearer zq7kyQrHg6gCUS\n    EnKnMYku94Tz81Qx\n    Zz7Qw9Xx82 next');
    expect(shown).toBe('Authorization: Bearer [removed]\n    [removed]\n    [removed] next');
  });

  it.each([
    'HTTP/1.1 413 Request Entity Too Large',
    '2026-11-20T09:12:33Z failed',
    'NSURLErrorDomain -1001',
    'retrying3 times',
  ])('leaves the next line alone where it is another: %s', (next) => {
    expect(gate(`password=Hunter2\n${next}`)).toBe(`password=[removed]\n${next}`);
  });
});
