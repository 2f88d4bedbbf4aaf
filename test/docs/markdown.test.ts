import fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { anchorOf, bold, bullets, codeBlock, heading, link, prose, table } from '../../src/docs/markdown.js';
import { seenIn, tokensOf } from './reading.js';

/** Texts full of what Markdown takes for markup. */
const texts = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '_',
        '__',
        '`',
        '[',
        ']',
        '(x)',
        '<b>',
        '<region>',
        '&lt;',
        '&',
        '|',
        '\\',
        '~~',
        '~',
        '#',
        '- ',
        '+ ',
      ],
      ...['1. ', '12) ', '> ', '=', '!', 'a', 'CtxLog_APNS_Events.csv', 'Ümlaut', '  ', '$', '{', ':'],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '');
const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('plain text', () => {
  it('reads as it was, in a paragraph, a list, a heading and a table', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const shown = folded(text);
        expect(folded(seenIn(prose(text)))).toBe(shown);
        expect(folded(seenIn(bullets([prose(text)])))).toBe(shown);
        expect(folded(seenIn(heading(2, `x${text}x`)))).toBe(folded(`x${text}x`));
        expect(folded(seenIn(table(['a'], [[prose(text)]])))).toBe(`a ${shown}`);
      }),
      { numRuns: 500 },
    );
  });

  it('is one paragraph, and holds no HTML', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokensOf(prose(text));
        expect(marked.lexer(prose(text)).map(({ type }) => type)).toEqual(['paragraph']);
        expect(tokens.filter(({ type }) => type === 'html')).toEqual([]);
      }),
    );
  });

  it('keeps the underscores of names readable in the source', () => {
    expect(prose('CtxLog_APNS_Events.csv')).toBe('CtxLog_APNS_Events.csv');
  });
});

describe('markup', () => {
  it('is what it is called', () => {
    expect(marked.parseInline(bold('a*b'))).toBe('<strong>a*b</strong>');
    expect(marked.parseInline(link('a]b', '../x.md#y'))).toBe('<a href="../x.md#y">a]b</a>');
    expect(marked.parse(codeBlock(['<a> *b*', 'c']))).toContain('&lt;a&gt; *b*\nc');
  });
});

describe('anchors', () => {
  it.each([
    '6. EWS subscription',
    'HTTP 413 when subscribing to EWS',
    'too-large',
    'In the event log (source “X”)',
    'A, b; c',
  ])('of %j are those of GitHub', (text) => expect(anchorOf(text)).toBe(new GithubSlugger().slug(text)));

  it('are those of GitHub, whatever the heading', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aÄé1_-. ,;:()/"’“”…&<>*`+#') }), (text) => {
        expect(anchorOf(text)).toBe(new GithubSlugger().slug(text));
      }),
    );
  });
});
