import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SecureMailError } from '../../../src/errors.js';
import { parseDocumentOrExcerpt } from '../../../src/evidence/xml/excerpt.js';
import { xmlLimits } from '../../../src/evidence/xml/limits.js';
import { parseXml } from '../../../src/evidence/xml/parse-xml.js';
import { scanXml } from '../../../src/evidence/xml/scan-xml.js';

function outcome(read: () => unknown): string {
  try {
    read();
    return 'read';
  } catch (error) {
    if (error instanceof SecureMailError) return `${error.code} (${error.detail})`;
    throw error;
  }
}

const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
const million = 1_000_000;

describe('hostile XML', () => {
  it.each([
    [
      'a million levels',
      nested(million),
      'XML_LIMIT (line 1, column 303: more than 100 elements inside one another)',
    ],
    [
      'a million attributes',
      `<a ${Array.from({ length: million }, (_, index) => `b${index}=""`).join(' ')}/>`,
      'XML_LIMIT (line 1, column 1948: more than 256 attributes of one element)',
    ],
    ['an attribute twice', '<a b="1" c="2"\n b="3"/>', 'XML_BROKEN (line 1, column 1: duplicate attribute)'],
    [
      'an attribute twice, by two prefixes',
      '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="3"/>',
      'XML_BROKEN (line 1, column 1: duplicate attribute)',
    ],
    ['100 MB of text', `<a>${'x'.repeat(100 * million)}</a>`, 'XML_LIMIT (more than 16777216 characters)'],
    [
      'a text beyond the limit',
      `<a>${'x'.repeat(xmlLimits.text + 1)}</a>`,
      'XML_LIMIT (line 1, column 1048581: more than 1048576 characters in one text)',
    ],
    [
      'a name beyond the limit',
      `<${'n'.repeat(million)}/>`,
      'XML_LIMIT (line 1, column 1000002: more than 1000 characters in a name)',
    ],
    [
      'a value beyond the limit',
      `<a b="${'v'.repeat(million)}"/>`,
      'XML_LIMIT (line 1, column 1000007: more than 65536 characters in an attribute)',
    ],
    [
      'a million elements',
      `<a>${'<b/>'.repeat(million)}</a>`,
      'XML_LIMIT (line 1, column 800002: more than 200000 elements, attributes and texts)',
    ],
    [
      'a million instructions',
      `<a>${'<?b c?>'.repeat(million)}</a>`,
      'XML_LIMIT (line 1, column 1400003: more than 200000 elements, attributes and texts)',
    ],
    [
      'a million empty CDATA sections',
      `<a>${'<![CDATA[]]>'.repeat(million)}</a>`,
      'XML_LIMIT (line 1, column 2400003: more than 200000 elements, attributes and texts)',
    ],
    [
      'a comment without end',
      `<a>\n<!-- ${'- '.repeat(million)}`,
      'XML_BROKEN (line 2, column 1: unclosed tag)',
    ],
    [
      'a CDATA section without end',
      `<a>\n<![CDATA[${']] '.repeat(million)}`,
      'XML_BROKEN (line 2, column 1: unclosed tag)',
    ],
    [
      'an instruction without end',
      `<a>\n<?b ${'? '.repeat(million)}`,
      'XML_BROKEN (line 2, column 1: unclosed tag)',
    ],
    ['a reference to NUL', '<a>&#0;</a>', 'XML_BROKEN (line 1, column 4: malformed character entity)'],
    [
      'a reference to half of a character',
      '<a>&#xD800;</a>',
      'XML_BROKEN (line 1, column 4: malformed character entity)',
    ],
    [
      'a reference beyond Unicode',
      '<a>&#x110000;</a>',
      'XML_BROKEN (line 1, column 4: malformed character entity)',
    ],
    [
      'a reference to what is no character',
      '<a b="&#xFFFF;"/>',
      'XML_BROKEN (line 1, column 7: malformed character entity)',
    ],
    ['an entity that nobody declared', '<a>&nbsp;</a>', 'XML_BROKEN (line 1, column 4: undefined entity)'],
    [
      'an entity named like what objects have',
      '<a>&constructor;</a>',
      'XML_BROKEN (line 1, column 4: undefined entity)',
    ],
    [
      'a prefix named like what objects have',
      '<constructor:a/>',
      'XML_BROKEN (line 1, column 1: unbound namespace prefix)',
    ],
    [
      'a declaration in the middle',
      '<a><?xml version="1.0"?></a>',
      'XML_BROKEN (line 1, column 9: an XML declaration must be at the start of the document)',
    ],
    ['a second root', '<a/><b/>', 'XML_BROKEN (line 1, column 5: documents may contain only one root)'],
    ['text behind the root', '<a/>\nb', 'XML_BROKEN (line 2, column 1: text data outside of root node)'],
    [
      'a false word on being alone',
      '<?xml version="1.0" standalone="maybe"?><a/>',
      'XML_BROKEN (line 1, column 38: standalone value must match "yes" or "no")',
    ],
    [
      'a second byte order mark',
      '\ufeff\ufeff<a/>',
      'XML_BROKEN (line 1, column 1: text data outside of root node)',
    ],
    ['a document type behind the root', '<a/>\n<!DOCTYPE b>', 'XML_DOCTYPE (line 2, column 1)'],
    [
      'Apple’s document type behind another',
      '<!DOCTYPE a><!DOCTYPE plist SYSTEM "b"><plist/>',
      'XML_DOCTYPE (line 1, column 1)',
    ],
  ])('refuses %s', (_, xml, refusal) => {
    expect(outcome(() => parseXml(xml))).toBe(refusal);
  });

  it('reads what lies just inside its limits', () => {
    expect(outcome(() => parseXml(nested(xmlLimits.depth)))).toBe('read');
    const attributes = Array.from({ length: xmlLimits.attributes }, (_, index) => `b${index}="&#65;"`).join(
      ' ',
    );
    expect(parseXml(`<a ${attributes}/>`)[0]?.attributes.get('b255')).toBe('A');
    expect(parseXml(`<a>${'&lt;'.repeat(150_000)}</a>`)[0]?.text).toBe('<'.repeat(150_000));
    expect(parseXml(`<a b="${'v'.repeat(xmlLimits.attributeValue)}"/>`)).toHaveLength(1);
  });

  it('stops where an excerpt has more parts than it reads', () => {
    expect(outcome(() => scanXml('<a>'.repeat(million)))).toMatch(/^XML_LIMIT /);
    expect(outcome(() => parseDocumentOrExcerpt('</a>'.repeat(million)))).toMatch(/^XML_/);
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'prototype'])(
    'takes %s as a name like any other',
    (name) => {
      const [root] = parseXml(`<${name} ${name}="1" x="2"><${name}>t</${name}><${name}/></${name}>`);
      expect(root?.name).toBe(name);
      expect([...(root?.attributes ?? [])]).toEqual([
        [name, '1'],
        ['x', '2'],
      ]);
      expect(root?.children.map((child) => [child.name, child.text])).toEqual([
        [name, 't'],
        [name, ''],
      ]);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  it('keeps space between the parts of a text, and values with quotes in instructions', () => {
    const [root] = parseXml('<a>x <![CDATA[y]]> <!-- "z --> &#38;<?b it\'s?> w</a>');
    expect(root?.text).toBe('x y  & w');
  });

  /** Characters that are looked at one by one; whole searches are native and linear by themselves. */
  function work(read: () => unknown): number {
    const { charCodeAt, charAt } = String.prototype;
    let looks = 0;
    String.prototype.charCodeAt = function (at) {
      looks += 1;
      return charCodeAt.call(this, at);
    };
    String.prototype.charAt = function (at) {
      looks += 1;
      return charAt.call(this, at);
    };
    try {
      outcome(read);
    } finally {
      Object.assign(String.prototype, { charCodeAt, charAt });
    }
    return looks;
  }

  const pieces = [
    '<a',
    '<a"',
    "<a ='",
    '<',
    '</a>',
    '<a>',
    '<![CDATA[',
    '<!--',
    '&lt;',
    '<a b="c" ',
    `<b =''='`,
    '& ',
    '<?a',
    ']]>',
    '<a/>',
    '<a>b</a>\n',
  ];

  it.each(pieces)(
    'looks at no more than twice as many characters where there is twice as much of %j',
    (piece) => {
      for (const around of [(text: string) => `<r>${text}</r>`, (text: string) => text]) {
        const [one, two] = [3000, 6000].map((count) => around(piece.repeat(count)));
        for (const read of [parseXml, parseDocumentOrExcerpt, scanXml])
          expect(work(() => read(two ?? ''))).toBeLessThanOrEqual(2.05 * work(() => read(one ?? '')) + 200);
      }
    },
  );

  it('names the line of every element, whatever stands before it', () => {
    const filler = fc.constantFrom(
      '\n',
      '\r\n',
      ' ',
      '<!-- a\n-->',
      '<?b "\n?>',
      '<![CDATA[\n<x>]]>',
      't&amp;\n',
      'ü😀',
    );
    const piece = fc.record({
      before: fc.array(filler, { maxLength: 4 }),
      attribute: fc.constantFrom('', ' k="\n>"', "\n\tk='&#10;'"),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (written, declared) => {
        let text = declared ? '<?xml version="1.0"?>\r\n<r>' : '<r>';
        const lines = written.map(({ before, attribute }, index) => {
          text += before.join('');
          const line = text.split('\n').length;
          text += index % 2 === 0 ? `<e${attribute}/>` : `<e${attribute}>\n</e>`;
          return line;
        });
        const [root] = parseXml(`${text}</r>`);
        expect(root?.children.map(({ start }) => text.slice(0, start).split('\n').length)).toEqual(lines);
        expect(root?.children.every(({ start }) => text.startsWith('<e', start))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
