import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/workspace/page/place.js';
import { isSafeAddress, ownPlace } from '../../../src/workspace/page/text/address.js';
import { parseInline } from '../../../src/workspace/page/text/inline.js';
import { parseMarkdown } from '../../../src/workspace/page/text/markdown.js';
import { parseMrkdwn } from '../../../src/workspace/page/text/mrkdwn.js';

const text = (value: string) => ({ kind: 'text', text: value });

describe('one line of markup', () => {
  it.each([
    ['a *b* c', [text('a '), { kind: 'bold', inner: [text('b')] }, text(' c')]],
    ['_a ~b~_', [{ kind: 'italic', inner: [text('a '), { kind: 'strike', inner: [text('b')] }] }]],
    ['`x &lt; *y*`', [{ kind: 'code', text: 'x < *y*' }]],
    ['<https://a.example/?a&amp;b|here>', [{ kind: 'link', url: 'https://a.example/?a&b', label: 'here' }]],
    [
      '<@U1> <#C1|room> <!here>',
      [
        { kind: 'user', id: 'U1', label: '' },
        text(' '),
        { kind: 'channel', id: 'C1', label: 'room' },
        text(' '),
        { kind: 'broadcast', range: 'here' },
      ],
    ],
    ['<!date^1^{time}|noon>', [text('noon')]],
    [
      'see https://a.example/?a&amp;b_c_d. (http://b.example)',
      [
        text('see '),
        { kind: 'link', url: 'https://a.example/?a&b_c_d', label: 'https://a.example/?a&b_c_d' },
        text('. ('),
        { kind: 'link', url: 'http://b.example', label: 'http://b.example' },
        text(')'),
      ],
    ],
    [':x: 10:20:30', [{ kind: 'emoji', name: 'x' }, text(' 10'), { kind: 'emoji', name: '20' }, text('30')]],
    ['snake_case_name 2 * 3 * 4', [text('snake_case_name 2 * 3 * 4')]],
    ['&lt;b&gt; &amp;amp;', [text('<b> &amp;')]],
  ])('%j', (line, expected) => {
    expect(parseInline(line)).toEqual(expected);
  });

  it('is never lost, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z `*_~:.]{0,60}$/), (line) => {
        expect(wordsOf(parseInline(line)).replaceAll(/[`*_~:]/g, '')).toBe(line.replaceAll(/[`*_~:]/g, ''));
      }),
    );
  });
});

function wordsOf(parts: readonly unknown[]): string {
  return parts
    .map((part) => part as { text?: string; inner?: readonly unknown[]; name?: string })
    .map(({ inner, name, text: words }) => words ?? name ?? wordsOf(inner ?? []))
    .join('');
}

describe('several lines', () => {
  it('keep code apart and quotes together', () => {
    expect(parseMrkdwn('a\n&gt; b\n&gt; c\n```\n*d*\n```\ne')).toEqual([
      { kind: 'lines', lines: [[text('a')]] },
      { kind: 'quote', lines: [[text('b')], [text('c')]] },
      { kind: 'code', text: '*d*' },
      { kind: 'lines', lines: [[text('e')]] },
    ]);
  });

  it('of Markdown: headings, lists, code, marks and links', () => {
    expect(
      parseMarkdown('# T\n\n- **a**\n- b\n\n1. c\n\n> q\n\n```js\nx\n```\n\n[l](https://a.example) *i*'),
    ).toEqual([
      { kind: 'heading', inline: [text('T')] },
      { kind: 'list', ordered: false, items: [[{ kind: 'bold', inner: [text('a')] }], [text('b')]] },
      { kind: 'list', ordered: true, items: [[text('c')]] },
      { kind: 'quote', lines: [[text('q')]] },
      { kind: 'code', text: 'x' },
      {
        kind: 'paragraph',
        lines: [
          [
            { kind: 'link', url: 'https://a.example', label: 'l' },
            text(' '),
            { kind: 'italic', inner: [text('i')] },
          ],
        ],
      },
    ]);
  });
});

describe('addresses', () => {
  it.each(['https://a.example', 'HTTP://a.example', 'mailto:a@b.example'])(
    '%s may be followed',
    (address) => {
      expect(isSafeAddress(address)).toBe(true);
    },
  );

  it.each([
    'javascript:alert(1)',
    ' https://a.example',
    'data:text/html,x',
    'file:///etc/passwd',
    '//a.example',
  ])('%s may not', (address) => {
    expect(isSafeAddress(address)).toBe(false);
  });

  it.each([
    [
      'http://localhost:3000/archives/C0SUPPORT1/p1700000000000123',
      '#/C0SUPPORT1/1700000000.000123/1700000000.000123',
    ],
    [
      'http://127.0.0.1:3000/archives/C1/p1700000000000123?thread_ts=<b>',
      '#/C1/1700000000.000123/1700000000.000123',
    ],
    ['http://127.0.0.1:3001/archives/C1/p1700000000000123', null],
    ['no address', null],
    [
      'http://localhost:3000/archives/C1/p1700000000000123?thread_ts=1600000000.000001&cid=C1',
      '#/C1/1600000000.000001/1700000000.000123',
    ],
    ['http://evil.example/archives/C1/p1700000000000123', null],
    ['http://localhost:3000/other', null],
  ])('%s leads to %s', (address, place) => {
    expect(ownPlace(address, 'http://localhost:3000')).toBe(place);
  });

  it.each([
    ['#/C1/1600000000.000001', { channel: 'C1', thread: '1600000000.000001' }],
    ['#/C1/1.000001/2.000002', { channel: 'C1', thread: '1.000001', message: '2.000002' }],
    ['#/C1', { channel: 'C1' }],
    ['#/home', { home: true }],
    ['', {}],
    ['#/<b>/x/y', {}],
  ])('the fragment %j means %j', (fragment, place) => {
    expect(placeOf(fragment)).toEqual({ home: false, channel: null, thread: null, message: null, ...place });
  });
});
