import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { causes } from '../../src/diagnosis/causes/index.js';
import { possibleFindings } from '../../src/docs/roles.js';
import { docLinks, noDocLinks } from '../../src/slack/doc-links.js';

const base = 'https://docs.example/securemail/';
const docs = docLinks(base);

/** Whether the address leads to a file of the documentation. */
function isPage(address: string | null): boolean {
  const [path = ''] = (address ?? '').replace(base, '').split('#');
  return path !== '' && existsSync(fileURLToPath(new URL(`../../docs/${path}`, import.meta.url)));
}

describe('links to the documentation', () => {
  it('lead to a page for every cause, check and finding', () => {
    for (const { id } of causes) expect(isPage(docs.cause(id))).toBe(true);
    for (const { id, check } of possibleFindings) {
      expect(isPage(docs.check(check.id))).toBe(true);
      expect(isPage(docs.finding(id))).toBe(true);
    }
  });

  it('lead to the place on the page that tells of the finding', () => {
    expect(docs.finding('ews-request-size.too-large')).toBe(`${base}checks/ews-request-size.md#too-large`);
  });

  it.each(['', 'gone', '../x', 'ews-request-size.gone', 'https://evil.example/', '__proto__'])(
    'lead nowhere for %j',
    (id) => {
      expect([docs.cause(id), docs.check(id), docs.finding(id)]).toEqual([null, null, null]);
    },
  );

  it('are none without a base', () => {
    expect(docLinks(null)).toBe(noDocLinks);
    expect([noDocLinks.cause('ews-authentication'), noDocLinks.check('entitlement')]).toEqual([null, null]);
  });
});
