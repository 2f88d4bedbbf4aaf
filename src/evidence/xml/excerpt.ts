import { SecureMailError } from '../../errors.js';
import type { XmlElement } from './element.js';
import { parseXml } from './parse-xml.js';
import { scanXml } from './scan-xml.js';
import { tagsOf } from './tags.js';

/**
 * The elements of a file that holds a document or the excerpt of one: elements without a root between them,
 * with text in between, or with the closing tags of parents that begin before the excerpt.
 *
 * @throws SecureMailError XML_DOCTYPE, or XML_BROKEN with `line:column` when it is neither
 */
export function parseDocumentOrExcerpt(text: string): readonly XmlElement[] {
  try {
    return parseXml(text, { fragment: true });
  } catch (fault) {
    const refused = !(fault instanceof SecureMailError) || fault.code !== 'XML_BROKEN';
    if (refused || /^\s{0,1000}<\?xml\b/.test(text) || !isExcerpt(text)) throw fault;
    return scanXml(text);
  }
}

/** Well-formed once a root stands around it and the parents that were cut off are put before it. */
function isExcerpt(text: string): boolean {
  const parents = unopened(text).reverse();
  try {
    parseXml(`<excerpt>${parents.map((name) => `<${name}>`).join('')}${text}</excerpt>`);
    return true;
  } catch (fault) {
    if (fault instanceof SecureMailError) return false;
    throw fault;
  }
}

/** Names of the closing tags that close nothing, in order. */
function unopened(text: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const { written, closing, empty } of tagsOf(text)) {
    if (written === '' || (empty && !closing)) continue;
    if (!closing) open.push(written);
    else if (open.pop() === undefined) names.push(written);
  }
  return names;
}
