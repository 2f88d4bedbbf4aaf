import { decodeEntities } from './entities.js';
import { localName } from './names.js';

/** In characters; what is longer is no tag of a policy file. */
const longestTag = 4000;
/**
 * So many characters are read in vain after quotes that never close, as prose has them. Then quotes count no longer,
 * and a tag that never ends costs no more than the way to the next one: time stays in proportion to the text.
 */
const mostInVain = 4_000_000;

/** A tag, or what may stand in its place: a comment, a declaration, a CDATA section. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  /** Local name, and the name as written; empty where this is no tag. */
  readonly name: string;
  readonly written: string;
  readonly closing: boolean;
  readonly empty: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  /** Text of a CDATA section; null for everything else. */
  readonly cdata: string | null;
}

/** The tags of a text that need not be well-formed, in order; linear in its length. */
export function* tagsOf(text: string): Generator<Tag> {
  const opener = /<(?:!--|!\[CDATA\[|[?!]|\/?[A-Za-z_])/g;
  const patience: Patience = { left: mostInVain };
  for (let found = opener.exec(text); found !== null; found = opener.exec(text)) {
    const tag = tagAt(text, found.index, found[0], patience);
    opener.lastIndex = tag?.end ?? found.index + 1;
    if (tag !== null) yield tag;
  }
}

interface Patience {
  left: number;
}

function tagAt(text: string, start: number, opener: string, patience: Patience): Tag | null {
  if (opener === '<!--') return silent(start, endOf(text, start, '-->'));
  if (opener === '<![CDATA[') return cdataAt(text, start);
  const end = tagEnd(text, start, patience);
  if (end === null) return null;
  if (opener === '<?' || opener === '<!') return silent(start, end);
  const inside = text.slice(start + 1, end - 1);
  const name = /^\/?([\p{L}\p{N}_.:-]{1,200})/u.exec(inside)?.[1] ?? '';
  const closing = inside.startsWith('/');
  const empty = inside.endsWith('/');
  const attributes = attributesOf(inside);
  return { start, end, name: localName(name), written: name, closing, empty, attributes, cdata: null };
}

/** Behind the `>` that ends a tag; null where a tag never ends, as in `a < b`. */
function tagEnd(text: string, start: number, patience: Patience): number | null {
  let quote = '';
  const quotesCount = patience.left > 0;
  const limit = Math.min(text.length, start + longestTag);
  for (let at = start + 1; at < limit; at += 1) {
    const char = text.charAt(at);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '<') return null;
    else if (char === '>') return at + 1;
    else if (quotesCount && text.charAt(at - 1) === '=' && (char === '"' || char === "'")) quote = char;
  }
  patience.left -= limit - start;
  return null;
}

function cdataAt(text: string, start: number): Tag {
  const end = endOf(text, start, ']]>');
  return { ...silent(start, end), cdata: text.slice(start + '<![CDATA['.length, end - ']]>'.length) };
}

function silent(start: number, end: number): Tag {
  return {
    start,
    end,
    name: '',
    written: '',
    closing: false,
    empty: true,
    attributes: new Map(),
    cdata: null,
  };
}

function endOf(text: string, start: number, mark: string): number {
  const at = text.indexOf(mark, start);
  return at === -1 ? text.length : at + mark.length;
}

function attributesOf(inside: string): Map<string, string> {
  const pairs = inside.matchAll(/\s([\w.:-]{1,100})\s{0,10}=\s{0,10}(?:"([^"]*)"|'([^']*)')/g);
  const named = [...pairs].map(
    ([, name = '', a, b]) => [localName(name), decodeEntities(a ?? b ?? '').trim()] as const,
  );
  return new Map(named);
}
