import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { SecureMailError } from '../../../src/errors.js';
import { openInputs } from '../../../src/evidence/open-inputs.js';
import { readDocument } from '../../../src/evidence/readers/read-document.js';
import type { XmlElement } from '../../../src/evidence/xml/element.js';
import { parseDocumentOrExcerpt } from '../../../src/evidence/xml/excerpt.js';
import { localName } from '../../../src/evidence/xml/names.js';
import { parseXml } from '../../../src/evidence/xml/parse-xml.js';
import { type SuiteDocument, suiteDocuments } from './conformance-suite.js';

const all = suiteDocuments().filter(({ type }) => type !== 'error');
const isWellFormed = ({ type, olderEditionsOnly }: SuiteDocument): boolean =>
  type !== 'not-wf' || olderEditionsOnly;
const withoutDoctype = all.filter(({ hasDoctype }) => !hasDoctype);
const plain = withoutDoctype.filter(({ forNamespaces }) => forNamespaces);
const withoutNamespaces = withoutDoctype.filter(({ forNamespaces }) => !forNamespaces);

interface Outcome {
  readonly document: SuiteDocument;
  readonly text: string;
  readonly fault: SecureMailError | null;
  readonly elements: readonly XmlElement[] | null;
  readonly refusal: { readonly code: string; readonly detail: string | null } | null;
}

/** From its bytes, as a file that was uploaded. */
async function outcomeOf(document: SuiteDocument): Promise<Outcome> {
  for await (const file of openInputs([{ kind: 'file', name: 'suite.xml', bytes: document.bytes }])) {
    if ('problem' in file) return { document, text: '', fault: null, elements: null, refusal: file.problem };
    const { bytes, fault } = await readDocument(file);
    const text = bytes.toString('utf8');
    return { document, text, fault, ...attempt(() => parseXml(text), fault) };
  }
  throw new Error('no file');
}

function attempt(
  parse: () => readonly XmlElement[],
  fault: SecureMailError | null,
): Pick<Outcome, 'elements' | 'refusal'> {
  try {
    if (fault !== null) throw fault;
    return { elements: parse(), refusal: null };
  } catch (thrown) {
    if (!(thrown instanceof SecureMailError)) throw thrown;
    return { elements: null, refusal: { code: thrown.code, detail: thrown.detail } };
  }
}

function counts(outcomes: readonly Outcome[]): Record<string, string> {
  const groups = Map.groupBy(outcomes, ({ document }) => document.rules);
  return Object.fromEntries(
    [...groups].map(([rules, group]) => {
      const read = group.filter(({ refusal }) => refusal === null).length;
      return [rules, `${read} read, ${group.length - read} refused`];
    }),
  );
}

function byCode(outcomes: readonly Outcome[]): Record<string, number> {
  return sizes(Map.groupBy(outcomes, ({ refusal }) => refusal?.code));
}

function sizes(groups: ReadonlyMap<string | undefined, readonly unknown[]>): Record<string, number> {
  return Object.fromEntries([...groups].map(([key, group]) => [key, group.length]));
}

const outcomesOf = (documents: readonly SuiteDocument[]): Promise<Outcome[]> =>
  Promise.all(documents.map(outcomeOf));

describe('the conformance suite of the W3C', () => {
  it('has every well-formed document without DOCTYPE read', async () => {
    const outcomes = await outcomesOf(plain.filter(isWellFormed));
    expect(outcomes.filter(({ refusal }) => refusal !== null)).toEqual([]);
    expect(counts(outcomes)).toMatchInlineSnapshot(`
      {
        "XML 1.0": "61 read, 0 refused",
        "XML 1.1": "3 read, 0 refused",
        "namespaces": "15 read, 0 refused",
      }
    `);
  });

  it('has every document without DOCTYPE that is not well-formed refused, with its place', async () => {
    const outcomes = await outcomesOf(plain.filter((document) => !isWellFormed(document)));
    expect(outcomes.filter(({ refusal }) => refusal === null)).toEqual([]);
    const broken = outcomes.filter(({ refusal }) => refusal?.code === 'XML_BROKEN');
    for (const { refusal } of broken) expect(refusal?.detail).toMatch(/^line \d+, column \d+: /);
    expect(byCode(outcomes)).toMatchInlineSnapshot(`
      {
        "INPUT_EMPTY": 2,
        "XML_BROKEN": 312,
        "XML_DOCTYPE": 1,
      }
    `);
    expect(counts(outcomes)).toMatchInlineSnapshot(`
      {
        "XML 1.0": "0 read, 229 refused",
        "XML 1.1": "0 read, 68 refused",
        "namespaces": "0 read, 18 refused",
      }
    `);
  });

  it('has the documents read as elements that it keeps from parsers which know namespaces', () => {
    const read = withoutNamespaces.map(({ bytes }) => parseXml(bytes.toString('utf8'), 'elements').length);
    expect(read).toEqual([1, 1]);
  });

  it('has every document with a DOCTYPE refused', async () => {
    const outcomes = await outcomesOf(all.filter(({ hasDoctype }) => hasDoctype));
    expect(outcomes.filter(({ refusal }) => refusal === null).map(({ document }) => document.id)).toEqual([]);
    expect(byCode(outcomes)).toMatchInlineSnapshot(`
      {
        "XML_BROKEN": 24,
        "XML_DOCTYPE": 2132,
      }
    `);
  });

  it('has nothing passed as an excerpt but roots side by side, text between them and prefixes of elsewhere', async () => {
    const refused = (await outcomesOf(plain)).filter(({ text, refusal }) => text !== '' && refusal !== null);
    const passed = refused.filter(
      ({ text, fault }) => attempt(() => parseDocumentOrExcerpt(text, fault), null).refusal === null,
    );
    const reasons = Map.groupBy(passed, ({ refusal }) => refusal?.detail?.replace(/^[^:]*: /, ''));
    expect(sizes(reasons)).toMatchInlineSnapshot(`
      {
        "an XML declaration must be at the start of the document": 3,
        "documents may contain only one root": 4,
        "half of a character in UTF-16": 1,
        "text data outside of root node": 8,
      }
    `);
  });

  it('has the same read by fast-xml-parser as the strict parser tells', async () => {
    for (const { text, elements } of await outcomesOf(plain.filter(isWellFormed)))
      expect(elements?.map(bare)).toEqual(strictly(text));
  });
});

interface Bare {
  readonly name: string;
  readonly attributes: Record<string, string>;
  text: string;
  readonly children: Bare[];
}

function bare({ name, attributes, text, children }: XmlElement): Bare {
  const values = [...attributes].map(([key, value]) => [key, value.replace(/\s/g, ' ')] as const);
  return { name, attributes: Object.fromEntries(values), text, children: children.map(bare) };
}

function strictly(xml: string): Bare[] {
  const root: Bare = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const add = (text: string): void => {
    const top = open.at(-1);
    if (top !== undefined) top.text += text;
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, value]) => [localName(key), value.trim()] as const);
    const element = { name: localName(name), attributes: Object.fromEntries(values), text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed !== undefined) closed.text = closed.text.trim();
  });
  parser.write(xml).close();
  return root.children;
}
