import { decodeEntities } from './entities.js';

/** In characters; what is longer is no tag of a policy file. */
const longestTag = 4000;

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
  for (let found = opener.exec(text); found !== null; found = opener.exec(text)) {
    const tag = tagAt(text, found.index, found[0]);
    opener.lastIndex = tag?.end ?? found.index + 1;
    if (tag !== null) yield tag;
  }
}

function tagAt(text: string, start: number, opener: string): Tag | null {
  if (opener === '<!--') return silent(start, endOf(text, start, '-->'));
  if (opener === '<![CDATA[') return cdataAt(text, start);
  const end = tagEnd(text, start);
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
function tagEnd(text: string, start: number): number | null {
  let quote = '';
  const limit = Math.min(text.length, start + longestTag);
  for (let at = start + 1; at < limit; at += 1) {
    const char = text.charAt(at);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '<') return null;
    else if (char === '>') return at + 1;
    else if (text.charAt(at - 1) === '=' && (char === '"' || char === "'")) quote = char;
  }
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
    ([, name = '', a, b]) => [localName(name), decodeEntities(a ?? b ?? '')] as const,
  );
  return new Map(named);
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
