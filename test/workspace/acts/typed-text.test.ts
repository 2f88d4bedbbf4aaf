import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedElements, typedText } from '../../../src/workspace/acts/typed-text.js';

describe('what a member types', () => {
  it.each([
    ['<Policies>a & b</Policies>', '&lt;Policies&gt;a &amp; b&lt;/Policies&gt;'],
    ['see https://a.example/x?y=1&z=2 now', 'see <https://a.example/x?y=1&amp;z=2> now'],
    [
      'host us-east-1.pushreg.xm.citrix.com:443',
      'host <http://us-east-1.pushreg.xm.citrix.com|us-east-1.pushreg.xm.citrix.com>:443',
    ],
    ['from kim@corp.example.com', 'from <mailto:kim@corp.example.com|kim@corp.example.com>'],
    ['hey <@U0SECUREB0> look', 'hey <@U0SECUREB0> look'],
    ['Module Secure Mail.APNS 01-Dec-2016', 'Module Secure Mail.APNS 01-Dec-2016'],
  ])('%j reaches the app as %j', (typed, received) => {
    expect(typedText(typed)).toBe(received);
  });

  it('stands in the rich text as typed', () => {
    expect(typedElements('a <@U1> <b>')).toEqual([
      { type: 'text', text: 'a ' },
      { type: 'user', user_id: 'U1' },
      { type: 'text', text: ' <b>' },
    ]);
  });

  it('never reaches the app with a bare sign of markup', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const outside = typedText(typed).replace(/<[^<>]*>/g, '');
        expect(outside).not.toMatch(/[<>]/);
      }),
    );
  });
});
