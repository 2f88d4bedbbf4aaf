import type { EvidenceLine, Finding } from '../../src/diagnosis/diagnosis.js';
import type { Redacted } from '../../src/redaction/redacted.js';
import type { OpenedTexts } from './open-again.js';

/** What the gate may put in the place of something: a pseudonym, a note that something was taken out, a cut. */
const replaced =
  /(?:user|host|device|ip|tenant|token|subscription|id)-[0-9a-f]{6,64}|\[[a-z -]*removed[a-z -]*\]|\*{3,}|…/g;

/** Whether every line that the finding cites begins, in what was sent, with the text it gives. A finding cites several lines. */
export function evidenceStands({ evidence }: Finding<Redacted>, texts: OpenedTexts): boolean {
  return evidence.every((line) => lineStands(line, texts));
}

export function lineStands({ file, line, text }: EvidenceLine<Redacted>, texts: OpenedTexts): boolean {
  const sent = texts.get(file);
  if (sent === undefined) return false;
  const lines = sent.split(/\r\n|\n|\r/);
  if (line < 1 || line > lines.length) return false;
  const [own = '', ...next] = lines.slice(line - 1, line + 60).map(plain);
  return (
    standsWithin(own.length, plain([own, ...next].join('\n')), plain(text)) || standsInBase64(lines, text)
  );
}

/** The pieces between what was replaced follow one another, the first one begins on the line itself. */
function standsWithin(lineLength: number, sent: string, told: string): boolean {
  const [first = '', ...rest] = told.split(replaced);
  for (
    let start = sent.indexOf(first);
    start >= 0 && start <= lineLength;
    start = sent.indexOf(first, start + 1)
  ) {
    if (followsFrom(start + first.length, sent, rest)) return true;
  }
  return false;
}

function followsFrom(start: number, sent: string, pieces: readonly string[]): boolean {
  let place = start;
  return pieces.every((piece) => {
    const found = sent.indexOf(piece, place);
    place = found + piece.length;
    return found >= 0;
  });
}

/** Of base64 the decoded text is told, which no line of the file shows. */
function standsInBase64(lines: readonly string[], text: string): boolean {
  const encoded = lines.join('');
  if (!/^[A-Za-z0-9+/=]+$/.test(encoded)) return false;
  const clear = plain(Buffer.from(encoded, 'base64').toString());
  return plain(text)
    .split(replaced)
    .every((piece) => clear.includes(piece));
}

/** White space, the quotes of a delimited file and a mail's quote marks are no part of a record's words. */
function plain(text: string): string {
  return text
    .replaceAll(/^\s*>\s?/gm, '')
    .replaceAll('"', '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
