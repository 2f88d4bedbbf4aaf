import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { SecureMailError } from '../../errors.js';
import { LineIndex } from '../line-index.js';
import { withoutProlog } from './doctype.js';
import { openingTagEnd, type XmlElement } from './element.js';
import { scanXml } from './scan-xml.js';

/** Values stay strings; numeric references are decoded only with `htmlEntities`. */
const parser = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});
const position = XMLParser.getMetaDataSymbol() as symbol;

type Node = Record<string | symbol, unknown>;

/**
 * The top elements of a well-formed text; more than one where `fragment` allows it.
 *
 * @throws SecureMailError XML_DOCTYPE, or XML_BROKEN with `line:column` of the fault
 */
export function parseXml(text: string, options: { fragment?: boolean } = {}): readonly XmlElement[] {
  const bare = withoutProlog(text);
  try {
    SyntaxValidator.validate(bare, { multipleRoots: options.fragment === true });
    return elementsOf(parser.parse(bare) as Node[], bare);
  } catch (fault) {
    throw new SecureMailError('XML_BROKEN', `${placeOf(fault, bare)} ${reasonOf(fault)}`, { cause: fault });
  }
}

function elementsOf(nodes: readonly Node[], text: string): XmlElement[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    return name === undefined || name === '#text' ? [] : [elementOf(name, node, text)];
  });
}

function elementOf(name: string, node: Node, text: string): XmlElement {
  const nodes = node[name] as Node[];
  const { startIndex = 0, endIndex = text.length } = node[position] as Partial<Record<string, number>>;
  return {
    name,
    attributes: new Map(Object.entries((node[':@'] as Record<string, string> | undefined) ?? {})),
    text: nodes.map((child) => (typeof child['#text'] === 'string' ? child['#text'] : '')).join(''),
    children: elementsOf(nodes, text),
    start: startIndex,
    openEnd: openingTagEnd(text, startIndex),
    end: endIndex,
    closed: true,
  };
}

/** The checker names no place for several open elements, so the innermost of them is looked for. */
function placeOf(fault: unknown, text: string): string {
  const { line, col } = fault as { line?: number; col?: number };
  if (line !== undefined && (line > 1 || (col ?? 1) > 1)) return `${line}:${col ?? 1}`;
  const lines = new LineIndex(text);
  const open = innermostOpen(scanXml(text));
  return open === null ? '1:1' : `${lines.lineAt(open.start)}:${lines.columnAt(open.start)}`;
}

function innermostOpen(elements: readonly XmlElement[]): XmlElement | null {
  const last = elements.at(-1);
  if (last === undefined || last.closed) return null;
  return innermostOpen(last.children) ?? last;
}

/** By the checker's codes; its messages quote the document, which may name people and hosts. */
const reasons: Readonly<Record<string, string>> = {
  InvalidTag: 'a tag is wrong, or not closed',
  InvalidAttr: 'an attribute is wrong',
  InvalidChar: 'a character is not expected',
  InvalidXml: 'something is not closed, or stands outside of the root',
  IllegalCharacter: 'a control character',
};

function reasonOf(fault: unknown): string {
  return reasons[(fault as { code?: string }).code ?? ''] ?? 'cannot be parsed';
}
