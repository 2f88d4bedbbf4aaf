import { SecureMailError } from '../../errors.js';
import { placeOf } from './place.js';
import { silentEnd } from './silent.js';

const opening = '<!DOCTYPE';

/** Apple heads every XML property list with this; it names a file on apple.com and declares nothing itself. */
const applePlist =
  /^<!DOCTYPE\s{1,20}plist\s{1,20}(?:PUBLIC\s{1,20}"[^"<>]{1,100}"|SYSTEM)\s{1,20}"[^"<>]{1,200}"\s{0,20}>/;

/**
 * The text without Apple's document type, every offset unchanged.
 *
 * @throws SecureMailError XML_DOCTYPE for any other document type before the root: it could declare entities
 */
export function withoutPlistDoctype(text: string): string {
  const at = prologEnd(text);
  const apple = applePlist.exec(text.slice(at, at + 500))?.[0];
  const bare = apple === undefined ? text : text.slice(0, at) + blank(apple) + text.slice(at + apple.length);
  const rest = prologEnd(bare);
  if (isDoctypeAt(bare, rest)) throw doctypeRefusal(bare, rest);
  return bare;
}

/**
 * For text that holds markup somewhere.
 *
 * @throws SecureMailError XML_DOCTYPE for a document type anywhere but Apple's
 */
export function refuseDoctype(text: string): void {
  const found = text.matchAll(/<!DOCTYPE/gi);
  for (const { index } of found)
    if (!applePlist.test(text.slice(index, index + 500))) throw doctypeRefusal(text, index);
}

/** Whether a document type begins there, in whatever case. */
export function isDoctypeAt(text: string, offset: number): boolean {
  return text.slice(offset, offset + opening.length).toUpperCase() === opening;
}

export function doctypeRefusal(text: string, offset: number): SecureMailError {
  return new SecureMailError('XML_DOCTYPE', placeOf(text, offset));
}

/** Comments and instructions may stand before a document type; what is left open is no part of a prolog. */
function prologEnd(text: string): number {
  let at = afterBlank(text, 0);
  for (let part = silentEnd(text, at); part?.closed; part = silentEnd(text, at))
    at = afterBlank(text, part.end);
  return at;
}

function afterBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

function blank(markup: string): string {
  return markup.replace(/[^\r\n]/g, ' ');
}
