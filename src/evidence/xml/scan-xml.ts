import type { XmlElement } from './element.js';
import { decodeEntities } from './entities.js';
import { overLimit, xmlLimits } from './limits.js';
import { placeOf } from './place.js';
import { type Tag, tagsOf } from './tags.js';

interface Open extends Omit<XmlElement, 'children' | 'text' | 'end' | 'closed'> {
  readonly children: XmlElement[];
  text: string;
}

/**
 * The elements of an excerpt, however little of the document it holds: closing tags without opening ones are
 * passed over, what is still open at the end is marked so, and what lies deeper than the limit is read as if it stood
 * one level higher. Document types are passed over, never read.
 *
 * @throws SecureMailError XML_LIMIT for more parts than are read
 */
export function scanXml(text: string): readonly XmlElement[] {
  const root = open('', 0, 0, new Map());
  const stack: Open[] = [root];
  let from = 0;
  let parts = 0;
  for (const tag of tagsOf(text)) {
    parts += 1 + tag.attributes.size;
    if (parts > xmlLimits.parts) throw overLimit('parts', placeOf(text, tag.start));
    append(stack, decodeEntities(text.slice(from, tag.start)));
    from = tag.end;
    if (tag.cdata !== null) append(stack, tag.cdata);
    else if (tag.closing) closeTo(stack, tag.name, tag.end);
    else if (tag.name !== '') begin(stack, tag);
  }
  while (stack.length > 1) closeTop(stack, text.length, false);
  return root.children;
}

function begin(stack: Open[], tag: Tag): void {
  stack.push(open(tag.name, tag.start, tag.end, tag.attributes));
  if (tag.empty || stack.length > xmlLimits.depth) closeTop(stack, tag.end, true);
}

function open(name: string, start: number, openEnd: number, attributes: ReadonlyMap<string, string>): Open {
  return { name, start, openEnd, attributes, text: '', children: [] };
}

function append(stack: readonly Open[], text: string): void {
  const top = stack.at(-1);
  if (top !== undefined) top.text += text;
}

function closeTo(stack: Open[], name: string, end: number): void {
  const at = stack.findLastIndex((element) => element.name === name);
  if (at < 1) return;
  while (stack.length > at + 1) closeTop(stack, end, false);
  closeTop(stack, end, true);
}

function closeTop(stack: Open[], end: number, closed: boolean): void {
  const top = stack.pop();
  if (top === undefined) return;
  stack.at(-1)?.children.push({ ...top, text: top.text.trim(), end, closed });
}
