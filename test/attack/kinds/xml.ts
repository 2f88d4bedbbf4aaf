import { buildZip } from '../../support/zip.js';
import { type Attack, restReadBeside } from '../attack.js';
import { goodEntries, goodPolicies } from '../good-files.js';
import { fileIn, filledTo, largeFileIn } from '../write-file.js';

const doctype = 'XML: DOCTYPE and entities';
const shape = 'XML: shape and size';
const megabyte = 1024 * 1024;
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const policyFile = 'Ctxlog_AppPolicies.xml';
const refused = ['XML_BROKEN', 'XML_LIMIT', 'LIMIT_SIZE'];
/** Some readers leave what is no policy file alone, and say so. */
const notTaken = [...refused, 'unrecognized'];

function policies(kind: string, name: string, expected: readonly string[], text: () => string): Attack {
  return { kind, name, expected, write: (folder) => fileIn(folder, policyFile, text()) };
}

function large(name: string, size: number, piece: string, before: string, after = ''): Attack {
  return {
    kind: shape,
    name,
    expected: notTaken,
    write: (folder) => largeFileIn(folder, policyFile, filledTo(size, piece, head + before, after)),
  };
}

/** The policies with something put right behind the XML declaration. */
function withProlog(prolog: string): string {
  return goodPolicies.replace(/\?>\s*/, (end) => `${end}${prolog}\n`);
}

const laughs = Array.from(
  { length: 30 },
  (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`,
).join('');

export const xmlAttacks: readonly Attack[] = [
  policies(doctype, 'empty', ['XML_DOCTYPE'], () => withProlog('<!DOCTYPE a>')),
  policies(doctype, 'a file of the machine', ['XML_DOCTYPE'], () =>
    withProlog('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>').replace('true', '&b;'),
  ),
  policies(doctype, 'an address in the network', ['XML_DOCTYPE'], () =>
    withProlog('<!DOCTYPE a SYSTEM "http://127.0.0.1:1/evil.dtd">'),
  ),
  policies(doctype, 'a billion laughs', ['XML_DOCTYPE'], () =>
    withProlog(`<!DOCTYPE a [<!ENTITY a0 "ha">${laughs}]>`).replace('true', '&a30;'),
  ),
  policies(doctype, 'one long entity, 100,000 times', ['XML_DOCTYPE'], () =>
    withProlog(`<!DOCTYPE a [<!ENTITY a "${'a'.repeat(100_000)}">]>`).replace('true', '&a;'.repeat(100_000)),
  ),
  policies(doctype, 'behind 60 KB of comment', ['XML_DOCTYPE'], () =>
    withProlog(`<!--${'x'.repeat(60_000)}--><!DOCTYPE a>`),
  ),
  policies(doctype, 'behind 2 MB of comment', ['XML_DOCTYPE', ...refused], () =>
    withProlog(`<!--${'x'.repeat(2 * megabyte)}--><!DOCTYPE a>`),
  ),
  {
    kind: doctype,
    name: 'in UTF-16',
    expected: ['XML_DOCTYPE'],
    write: (folder) =>
      fileIn(
        folder,
        policyFile,
        Buffer.from(`\ufeff${withProlog('<!DOCTYPE a>').replace('UTF-8', 'UTF-16')}`, 'utf16le'),
      ),
  },
  policies(doctype, 'in lower case', ['XML_DOCTYPE', ...refused], () => withProlog('<!doctype a>')),
  policies(doctype, 'entities that nobody declared', refused, () => goodPolicies.replace('>true<', '>&a;<')),
  policies(doctype, 'references to no character', refused, () =>
    goodPolicies.replace('>true<', '>&#0;&#xD800;&#x110000;<'),
  ),
  {
    kind: doctype,
    name: 'beside good files',
    expected: restReadBeside('XML_DOCTYPE'),
    write: (folder) =>
      fileIn(
        folder,
        'bundle.zip',
        buildZip(
          goodEntries.map((entry) =>
            String(entry.name).endsWith('.xml') ? { ...entry, content: withProlog('<!DOCTYPE a>') } : entry,
          ),
        ),
      ),
  },
  policies(shape, '1,000,000 levels, closed', notTaken, () => nestedElements(1_000_000, true)),
  policies(shape, '1,000,000 levels, never closed', notTaken, () => nestedElements(1_000_000, false)),
  policies(shape, '1,000,000 attributes', notTaken, () => withAttributes((index) => `a${index}="b"`)),
  policies(shape, '1,000,000 times one attribute', notTaken, () => withAttributes(() => 'a="b"')),
  large('an element of 200 MB, never closed', 200 * megabyte, 'text ', '<MobileAppPolicies><Policies><a>'),
  large('a comment of 200 MB, never closed', 200 * megabyte, 'text ', '<MobileAppPolicies><!--'),
  large('CDATA of 200 MB, never closed', 200 * megabyte, ']] ', '<MobileAppPolicies><![CDATA['),
  large('an attribute of 200 MB, never closed', 200 * megabyte, 'text ', '<MobileAppPolicies a="'),
  large('an instruction of 200 MB, never closed', 200 * megabyte, 'text ', '<MobileAppPolicies><?a '),
  large('a name of 200 MB', 200 * megabyte, 'a', '<MobileAppPolicies><a'),
  large('200 MB of opening marks', 200 * megabyte, '<', ''),
  large(
    '200 MB of elements',
    200 * megabyte,
    '<a>b</a>',
    '<MobileAppPolicies><Policies>',
    '</Policies></MobileAppPolicies>',
  ),
  large(
    '200 MB of references',
    200 * megabyte,
    '&amp;',
    '<MobileAppPolicies><a>',
    '</a></MobileAppPolicies>',
  ),
  {
    kind: shape,
    name: 'an event log of 200 MB, its event never closed',
    expected: ['unrecognized', 'inconclusive', ...refused],
    write: (folder) =>
      largeFileIn(
        folder,
        'events.xml',
        filledTo(200 * megabyte, '<Data>text</Data>', `${head}<Events><Event><System>`),
      ),
  },
  {
    kind: shape,
    name: '2,000,000 events of an event log',
    expected: ['unrecognized', 'inconclusive', ...refused],
    write: (folder) =>
      largeFileIn(
        folder,
        'events.xml',
        filledTo(2_000_000 * event.length, event, `${head}<Events>`, '</Events>'),
      ),
  },
];

const event =
  '<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="x"/><EventID>7</EventID></System></Event>\n';

function nestedElements(depth: number, closed: boolean): string {
  return `${head}<MobileAppPolicies>${'<a>'.repeat(depth)}${closed ? '</a>'.repeat(depth) : ''}</MobileAppPolicies>`;
}

function withAttributes(attribute: (index: number) => string): string {
  const attributes = Array.from({ length: 1_000_000 }, (_, index) => attribute(index)).join(' ');
  return goodPolicies.replace('<MobileAppPolicies>', `<MobileAppPolicies ${attributes}>`);
}
