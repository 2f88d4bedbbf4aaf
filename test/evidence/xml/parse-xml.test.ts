import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SecureMailError } from '../../../src/errors.js';
import { walkElements, type XmlElement } from '../../../src/evidence/xml/element.js';
import { parseDocument } from '../../../src/evidence/xml/excerpt.js';
import { parseXml } from '../../../src/evidence/xml/parse-xml.js';
import { scanXml } from '../../../src/evidence/xml/scan-xml.js';

function refusal(text: string): { code: string; detail: string | null } {
  try {
    parseXml(text);
  } catch (error) {
    if (error instanceof SecureMailError) return { code: error.code, detail: error.detail };
    throw error;
  }
  throw new Error('was not refused');
}

function texts(elements: readonly XmlElement[]): Record<string, string> {
  return Object.fromEntries([...walkElements(elements)].map(({ name, text }) => [name, text]));
}

describe('parseXml', () => {
  it('keeps values as they are written and decodes references', () => {
    const xml = '<r><n>007</n><e>1e5</e><b>true</b><q>&#39;a&#x26;b&lt;&amp;</q><c><![CDATA[x<y]]></c></r>';
    expect(texts(parseXml(xml))).toMatchObject({ n: '007', e: '1e5', b: 'true', q: "'a&b<&", c: 'x<y' });
  });

  it('leaves namespace prefixes out of names', () => {
    const [root] = parseXml('<m:r xmlns:m="urn:x"><m:a m:key="k">v</m:a></m:r>');
    expect(root?.name).toBe('r');
    expect(root?.children[0]).toMatchObject({ name: 'a', text: 'v' });
    expect(root?.children[0]?.attributes.get('key')).toBe('k');
  });

  it.each(['\n', '\r\n'])('tells where each element stands, with line ends %j', (end) => {
    const xml = ['<?xml version="1.0"?>', '<r>', '  <a>1</a><b', '   k=">"/>', '</r>'].join(end);
    const [root] = parseXml(xml);
    expect(xml.slice(root?.children[0]?.start, root?.children[0]?.end)).toBe('<a>1</a>');
    expect(xml.slice(root?.children[1]?.start, root?.children[1]?.end)).toBe(`<b${end}   k=">"/>`);
    expect(xml.slice(root?.start, root?.openEnd)).toBe('<r>');
  });

  it('refuses a document type, whatever its case', () => {
    expect(refusal('<?xml version="1.0"?>\n<!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>')).toEqual({
      code: 'XML_DOCTYPE',
      detail: 'line 2, column 1',
    });
    expect(refusal('<!doctype html><html></html>').code).toBe('XML_DOCTYPE');
    expect(refusal('<!DOCTYPE plist [<!ENTITY a SYSTEM "file:///etc/passwd">]><plist/>').code).toBe(
      'XML_DOCTYPE',
    );
  });

  it('accepts the document type of Apple’s property lists, which declares nothing', () => {
    const head =
      '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">';
    expect(parseXml(`${head}\n<plist version="1.0"><dict/></plist>`)).toHaveLength(1);
  });

  it.each([
    ['a wrong closing tag', '<r>\n  <a>1</b>\n</r>', 'line 2, column 7: unexpected close tag'],
    [
      'an end that is missing',
      '<?xml version="1.0"?>\n<r>\n <s>\n  <a>1</a>\n',
      'line 3, column 2: unclosed tag',
    ],
    ['a bare ampersand', '<?xml version="1.0"?><r>\n<a>b & c</a></r>', 'line 2, column 6: unclosed tag'],
    ['no markup', 'hello', 'line 1, column 1: text data outside of root node'],
    ['two documents', '<r/>\n<r/>', 'line 2, column 1: documents may contain only one root'],
    ['a control character', '<r>\u0001</r>', 'line 1, column 4: disallowed character'],
  ])('names line and column of %s', (_, xml, place) => {
    const { code, detail } = refusal(xml);
    expect(code).toBe('XML_BROKEN');
    expect(detail).toBe(place);
  });

  it('reads a document that was copied with blank lines before its declaration, and nothing else of the kind', () => {
    const copied = '\n\n<?xml version="1.0" encoding="UTF-16"?>\n<r>1</r>';
    expect(parseDocument(copied)[0]).toMatchObject({ text: '1', start: copied.indexOf('<r>') });
    expect(refusal(copied).code).toBe('XML_BROKEN');
    expect(refusal('<r><?xml version="1.0"?></r>').code).toBe('XML_BROKEN');
  });
});

describe('scanXml', () => {
  const name = fc.constantFrom('a', 'b', 'Policies', 'x-y');
  const tag = fc.tuple(name, fc.constantFrom('', ' k="v"', " k='a>b'"));
  const text = fc.constantFrom('', 't', ' a&amp;b ', '<![CDATA[<x>]]>');
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc
      .tuple(
        tag,
        text,
        fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('element'), { maxLength: 3 })),
      )
      .map(
        ([[tagName, attribute], own, children]) =>
          `<${tagName}${attribute}>${own}${children.join('\n')}</${tagName}>`,
      ),
  }));

  it('sees in a sound document what the strict parser sees', () => {
    fc.assert(
      fc.property(element, (xml) => {
        expect(scanXml(xml)).toEqual(parseXml(xml));
      }),
    );
  });

  it('passes over what is cut off, and says so', () => {
    const [a, b] = scanXml('ail>x</Mail></Root>\n<a>1</a> 3 < 4 "quote\n<b>tr');
    expect(a).toMatchObject({ name: 'a', text: '1', closed: true });
    expect(b).toMatchObject({ name: 'b', closed: false });
  });
});
