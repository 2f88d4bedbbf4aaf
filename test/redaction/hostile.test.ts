import { describe, expect, it } from 'vitest';
import type { Identity } from '../../src/evidence/evidence.js';
import { createGate } from '../../src/redaction/gate.js';

/*
 * Text made to send a pattern astray. A pattern that is not linear does not come to an end on it within the
 * time a test has.
 */

const pieces = [
  ...[
    'a',
    'a.',
    'a@',
    '@',
    'a-',
    'a_',
    'a/',
    '\\',
    'a\\',
    '//',
    'a://',
    'http://',
    'a:',
    '1.',
    '1:',
    '::',
    '0',
    '=',
    'a=',
  ],
  ...[
    'a: ',
    '"',
    'a"',
    '""',
    "'",
    "a'",
    '<',
    '<a',
    '<a>',
    '<a ',
    '[',
    'a [',
    ' ',
    '\n',
    ' \n',
    '%',
    '%25',
    '&amp;',
    '&#',
  ],
  ...[
    'A-',
    'A1_',
    'EX01-',
    'EX01 ',
    'from ',
    'server ',
    'be=',
    '-u ',
    '-u a:',
    '-U a%',
    'net use ',
    'net use \\\\a ',
    'net use /user:a ',
    'Credential("',
    'a://b:c@',
    'eyJ',
    'eyJ.',
    'Bearer ',
    '-----BEGIN PRIVATE KEY-----',
    'cookie: a=b; ',
    'authorization: ',
    'Jane ',
    "Jane's ",
  ],
  ...[
    'iPhone ',
    'iPhone von ',
    'user ',
    'server a',
    'CN=',
    'CN=A ',
    'password is ',
    'x\\y ',
    '\u200b',
    '\u202e',
    'é',
    '😀',
  ],
  ...[
    'A1b',
    'ab:cd:',
    'deadbeef ',
    'user=a,',
    '&a=',
    'a,b=',
    '-',
    '/Users/a ',
    '\ud800',
    'S-1-5-21-1',
    'tenant ',
    'token ',
  ],
  ...[
    ...[
      '\u001b[',
      '[0;',
      '\\x1b[31m',
      '\\n',
      '\\\\\\n',
      '"@',
      '"a b"@',
      'YWJjZGVmZ2hpamtsbW5v',
      'YWJj\n',
      'password=Aa1\nBb2Cc3Dd4\n',
    ],
    ...['a.corp.local.csv.', 'AKIA1', 'IPHONE VON ', "A's\n iPhone\n", '\n@a.de'],
  ],
];
const length = 20_000;

describe('hostile text', () => {
  it.each(pieces.map((piece) => [JSON.stringify(piece), piece]))(
    'of nothing but %s is read to its end',
    (_, piece) => {
      const gate = createGate([], { salt: 'salt' });
      expect(gate(`${piece.repeat(length / piece.length)} jane@corp.example`)).not.toContain('jane@');
    },
  );

  it('is read to its end though thousands of identities begin alike', () => {
    const identities = Array.from(
      { length: 5000 },
      (_, index): Identity => ({
        kind: index % 2 === 0 ? 'user' : 'tenant-id',
        value: `xxxx${'x'.repeat(index % 90)}${index}`,
      }),
    );
    expect(createGate(identities, { salt: 'salt' })('x'.repeat(length))).toHaveLength(length);
  });
});
