import { SecureMailError } from '../../errors.js';
import type { XmlElement } from './element.js';
import { xmlLimits } from './limits.js';
import { parseXml } from './parse-xml.js';
import { scanXml } from './scan-xml.js';
import { tagsOf } from './tags.js';
import { refuseMalformed } from './well-formed.js';

const declared = /^\s{0,1000}<\?xml\s/;
const lateDeclaration = /^\s{1,1000}<\?xml\s[^<>]{0,1000}\?>/;

/**
 * The elements of a file that holds a document or the excerpt of one: elements without a root between them, with
 * text in between, with prefixes that are declared elsewhere, or with the closing tags of parents that begin before
 * it. What begins with an XML declaration, or is one element, is a document; `fault` tells why its bytes would be none.
 *
 * @throws SecureMailError XML_DOCTYPE, XML_LIMIT, or XML_BROKEN with its place when it is neither
 */
export function parseDocumentOrExcerpt(text: string, fault?: SecureMailError | null): readonly XmlElement[] {
  if (declared.test(text)) return parseDocument(text, fault);
  const elements = parseElements(text);
  if (fault && elements.length === 1) throw fault;
  return elements;
}

function parseElements(text: string): readonly XmlElement[] {
  try {
    return parseXml(text, 'elements');
  } catch (refusal) {
    if (!isBroken(refusal) || !isExcerpt(text)) throw refusal;
    return scanXml(text);
  }
}

/**
 * The elements of a document, which may have blank lines before its declaration from copying.
 *
 * @throws SecureMailError XML_DOCTYPE, XML_LIMIT, XML_BROKEN; `fault` where there is one
 */
export function parseDocument(text: string, fault?: SecureMailError | null): readonly XmlElement[] {
  if (fault) throw fault;
  return parseXml(text.replace(lateDeclaration, (copied) => copied.replace(/[^\r\n]/g, ' ')));
}

function isBroken(refusal: unknown): boolean {
  return refusal instanceof SecureMailError && refusal.code === 'XML_BROKEN';
}

/** Well-formed once a root stands around it and the parents that were cut off are put before it. */
function isExcerpt(text: string): boolean {
  const parents = unopened(text);
  if (parents.length > xmlLimits.depth) return false;
  const opened = parents.map((name) => `<${name}>`).reverse();
  try {
    refuseMalformed(`<excerpt>${opened.join('')}${text}</excerpt>`, 'elements');
    return true;
  } catch (fault) {
    if (fault instanceof SecureMailError) return false;
    throw fault;
  }
}

/** Names of the closing tags that close nothing, in order, as far as they can be those of one excerpt. */
function unopened(text: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const { written, closing, empty } of tagsOf(text)) {
    if (written === '' || (empty && !closing)) continue;
    if (!closing) open.push(written);
    else if (open.pop() === undefined) names.push(written);
    if (names.length > xmlLimits.depth) break;
  }
  return names;
}
