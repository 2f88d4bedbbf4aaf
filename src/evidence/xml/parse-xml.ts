import { XMLParser } from 'fast-xml-parser';
import { SecureMailError } from '../../errors.js';
import { withoutPlistDoctype } from './doctype.js';
import { openingTagEnd, type XmlElement } from './element.js';
import { localName } from './names.js';
import { refuseMalformed, type XmlShape } from './well-formed.js';

/** Keeps names that objects have by nature (`__proto__`, `constructor`) plain data; no name begins with it. */
const mark = '@';

/** Reads what was judged before, so that nothing but values is left to it: no limits, no checks, no types. */
const parser = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  ignoreAttributes: false,
  attributeNamePrefix: mark,
  transformTagName: (name) => (name.startsWith(mark) ? name : mark + name),
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  maxNestedTags: Number.POSITIVE_INFINITY,
  ignoreDeclaration: true,
  ignorePiTags: true,
  jPath: false,
});
const position = XMLParser.getMetaDataSymbol() as symbol;

type Node = Record<string | symbol, unknown>;

/**
 * The top elements of a well-formed text: one of a document, any number where `shape` says so.
 *
 * @throws SecureMailError XML_DOCTYPE, XML_BROKEN or XML_LIMIT, with `line L, column C` of the fault
 */
export function parseXml(text: string, shape: XmlShape = 'document'): readonly XmlElement[] {
  const bare = withoutPlistDoctype(text);
  refuseMalformed(bare, shape);
  const elements = elementsOf(nodesOf(bare), bare);
  if (elements.length === 0) throw new SecureMailError('XML_BROKEN', 'line 1, column 1: no element');
  return elements;
}

/** What the judge passed and the reader still refuses is one file's trouble, not the bot's. */
function nodesOf(text: string): readonly Node[] {
  try {
    return parser.parse(withoutLooseQuotes(text)) as Node[];
  } catch (fault) {
    throw new SecureMailError('XML_BROKEN', 'line 1, column 1: cannot be read', { cause: fault });
  }
}

/** The reader takes quotes for quotes even in processing instructions, where they mean nothing. */
function withoutLooseQuotes(text: string): string {
  return text.replace(/<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>/gs, (markup) =>
    /^<\?(?!xml\s)/.test(markup) ? markup.replace(/["']/g, ' ') : markup,
  );
}

function elementsOf(nodes: readonly Node[], text: string): XmlElement[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key.startsWith(mark));
    return name === undefined ? [] : [elementOf(name, node, text)];
  });
}

function elementOf(name: string, node: Node, text: string): XmlElement {
  const nodes = node[name] as Node[];
  const { startIndex = 0, endIndex = text.length } = node[position] as Partial<Record<string, number>>;
  const attributes = Object.entries((node[':@'] as Record<string, string> | undefined) ?? {});
  return {
    name: localName(name.slice(mark.length)),
    attributes: new Map(attributes.map(([key, value]) => [localName(key.slice(mark.length)), value.trim()])),
    text: nodes
      .map((child) => (typeof child['#text'] === 'string' ? child['#text'] : ''))
      .join('')
      .trim(),
    children: elementsOf(nodes, text),
    start: startIndex,
    openEnd: openingTagEnd(text, startIndex),
    end: endIndex,
    closed: true,
  };
}
