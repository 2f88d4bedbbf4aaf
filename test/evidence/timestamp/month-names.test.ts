import type { Locale, Month } from 'date-fns';
import * as locales from 'date-fns/locale';
import { expect, test } from 'vitest';
import { monthOfName } from '../../../src/evidence/timestamp/month-names.js';

const { bg, ca, cs, da, de, deAT, el, enGB, enUS, es, et, fi, fr, hu, id, it, nb, nl } = locales;
const { nn, pl, pt, ptBR, ro, ru, sk, sl, sv, tr, uk } = locales;
const known = [bg, ca, cs, da, de, deAT, el, enGB, enUS, es, et, fi, fr, hu, id, it, nb, nl, nn];
const alsoKnown = [pl, pt, ptBR, ro, ru, sk, sl, sv, tr, uk];

const months = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

function spellings(locale: Locale, month: Month): string[] {
  return (['abbreviated', 'wide'] as const).flatMap((width) =>
    (['formatting', 'standalone'] as const).map((context) =>
      locale.localize.month(month, { width, context }),
    ),
  );
}

test.each([...known, ...alsoKnown].map((locale) => [locale.code, locale] as const))(
  'every month of %s is known by its name and its abbreviation',
  (_, locale) => {
    for (const month of months) {
      for (const name of spellings(locale, month))
        expect([name, monthOfName(name)]).toEqual([name, month + 1]);
    }
  },
);

test('case, accents and dots do not matter', () => {
  for (const name of ['AOÛT', 'aout', 'Août.', 'aoû']) expect(monthOfName(name)).toBe(8);
  expect(monthOfName('SEPT.')).toBe(9);
});

test('an abbreviation that fits two months is none', () => {
  expect(monthOfName('jui')).not.toBe(7);
  expect(monthOfName('ju')).toBeNull();
  expect(monthOfName('foo')).toBeNull();
});
