import type { Canary } from './kinds.js';

/** How many times an escape may be written over another. */
const depth = 3;

/**
 * What can be read out of a text: the text itself, its escapes resolved, its base64 read, its line breaks closed, and
 * nothing hidden in it.
 */
export function readings(text: string): string[] {
  const found = [text];
  let reading = text;
  for (let times = 0; times < depth; times += 1) {
    reading = resolved(reading);
    found.push(reading);
  }
  const closed = reading.replace(/\s*\n\s*/g, '');
  return [...found, closed, ...base64In(text)].map((one) => one.replace(/\p{Cf}/gu, '').toLowerCase());
}

function resolved(text: string): string {
  return text
    .replace(/(?:%[\da-f]{2})+/gi, (sequence) => percentDecoded(sequence))
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Number(code) % 0x110000))
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('\\"', '"')
    .replaceAll('\\\\', '\\');
}

function percentDecoded(sequence: string): string {
  try {
    return decodeURIComponent(sequence);
  } catch {
    return sequence;
  }
}

function base64In(text: string): string[] {
  return (text.match(/[A-Za-z0-9+/_-]{16,}={0,2}/g) ?? []).map((run) =>
    Buffer.from(run, 'base64').toString('latin1'),
  );
}

/** What of the canaries stands in a text, as `kind: piece`. */
export function leaks(text: string, canaries: readonly Canary[]): string[] {
  const read = readings(text);
  return canaries.flatMap(({ kind, telling }) =>
    telling
      .filter((piece) => read.some((one) => one.includes(piece.toLowerCase())))
      .map((piece) => `${kind}: ${piece}`),
  );
}
