import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter, type TextLine } from '../../../../src/evidence/readers/exchange/line-splitter.js';

function split(chunks: readonly string[], limit: number): TextLine[] {
  const lines: TextLine[] = [];
  const splitter = new LineSplitter(limit, (line) => lines.push(line));
  for (const chunk of chunks) splitter.push(Buffer.from(chunk));
  splitter.end();
  return lines;
}

describe('LineSplitter', () => {
  it('gives the lines of the text, however it is cut into chunks, none longer than the limit', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', 'ä'), maxLength: 20 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (chunks) => {
        const wanted = chunks.join('').split(/\r?\n/);
        if (wanted.at(-1) === '') wanted.pop();
        const found = split(chunks, 1000);
        expect(found.map(({ text }) => text)).toEqual(wanted);
        expect(found.map(({ number }) => number)).toEqual(wanted.map((_, index) => index + 1));
      }),
    );
  });

  it('drops what is longer than the limit, in many chunks too', () => {
    const chunks = Array.from({ length: 50 }, () => 'abc');
    expect(split([...chunks, '\nnext'], 10)).toEqual([
      { text: 'abcabcabca', number: 1 },
      { text: 'next', number: 2 },
    ]);
  });
});
