import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Identity } from '../../src/evidence/evidence.js';
import { createGate } from '../../src/redaction/gate.js';
import { harvest } from '../../src/redaction/harvest.js';
import { announced, anywhere, shortNameArbitrary } from './short-names.js';

const options = { salt: 'salt' };

function expectHidden(template: (name: string) => string, name: string): void {
  const gate = createGate([], options);
  const once = gate(template(name));
  expect(once.toLowerCase()).not.toContain(name.toLowerCase());
  expect(gate(once)).toBe(once);
}

/** The pseudonyms that the texts of one case get. */
function pseudonymsIn(texts: readonly string[], identities: readonly Identity[] = []): Set<string> {
  const gate = createGate([...identities, ...harvest(texts, identities)], options);
  return new Set(texts.flatMap((text) => gate(text).match(/host-[\da-f]+/g) ?? []));
}

describe('a short server name', () => {
  it('survives nowhere in capitals', () => {
    fc.assert(fc.property(fc.constantFrom(...anywhere, ...announced), shortNameArbitrary, expectHidden), {
      numRuns: 3000,
    });
  });

  it('survives in no writing where the word before it announces it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...announced), shortNameArbitrary, (template, name) =>
        expectHidden(template, name.toLowerCase()),
      ),
      { numRuns: 2000 },
    );
  });

  it('that one text announces is hidden in every other', () => {
    fc.assert(
      fc.property(shortNameArbitrary, (name) => {
        const texts = [`backend ${name}`, `${name.toLowerCase()} refused`];
        const gate = createGate(harvest(texts, []), options);
        for (const text of texts) expect(gate(text).toLowerCase()).not.toContain(name.toLowerCase());
      }),
    );
  });

  it('has one pseudonym wherever it stands, that of its full name', () => {
    fc.assert(
      fc.property(
        shortNameArbitrary.filter((name) => !name.includes('_')),
        (name) => {
          const full = `${name.toLowerCase()}.int.fabrikam.example`;
          const texts = [...anywhere, ...announced].map((template) => template(name));
          const own = texts.filter((text) => !text.includes('fabrikam'));
          expect(pseudonymsIn([...own, `X-CalculatedBETarget: ${full}`]).size).toBe(1);
        },
      ),
    );
  });

  it.each([
    ['MUCEXNODE30', 'the time is over (error -1001). backend MUCEXNODE30'],
    ['SRV-MSG31', 'HTTP 200 X-FEServer: SRV-MSG31'],
    ['DAGMEMBER08B', 'WaitingForDeviceToken --[-1003]--> BackOff(120s) backend DAGMEMBER08B'],
    ['P-EXHUB688', 'registerWithListener ERR (-1004) Could not connect to the server. P-EXHUB688'],
    ['p-exhub688', 'answer p-exhub688 413'],
    ['srv-msg31', 'answer srv-msg31 413'],
    ['EXCHANGE01', 'EXCHANGE01 failed'],
    ['GATEWAY02', 'GATEWAY02 refused'],
    ['MDM01', 'MDM01 refused'],
    ['ZRH_NODE_7', 'ZRH_NODE_7 refused'],
    ['zeus7', 'answered by zeus7 (413)'],
    ['hq-mail', 'server HQ-MAIL refused'],
    ['n7', 'node n7 is down'],
  ])('is hidden: %s', (name, text) => {
    expectHidden(() => text, name);
  });
});
