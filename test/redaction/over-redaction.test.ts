import { describe, expect, it, vi } from 'vitest';
import { draw } from '../corpus/draw.js';
import { families } from '../corpus/families/index.js';
import { compareTexts, isDeclared } from './over-redaction.js';

/* Hiding too much is a fault as well: on the corpus nothing is hidden but what a scenario declares as somebody's. */
vi.setConfig({ testTimeout: 60_000 });

const all = families.flatMap(({ name, scenarios }) => scenarios.map((scenario) => ({ name, scenario })));
/** Dialects drawn for each scenario. */
const draws = 1;
const tally = { texts: 0, replaced: 0, needless: 0 };

describe.each(families.map(({ name }) => name))('the evidence of %s', (family) => {
  it('loses nothing but the identities in it', async () => {
    const own = all.filter(({ name }) => name === family);
    for (const [place, { scenario }] of own.entries()) {
      for (let index = 0; index < draws; index += 1) {
        const { changed, replaced, texts } = await compareTexts(
          scenario,
          draw(7000 + place * 100 + index, place + index),
        );
        const needless = replaced.filter((one) => !isDeclared(one));
        tally.texts += texts;
        tally.replaced += replaced.length;
        tally.needless += needless.length;
        expect({ changed, needless }).toEqual({ changed: [], needless: [] });
      }
    }
  });
});

it('was looked at, and something was hidden', () => {
  const { needless, replaced, texts } = tally;
  process.stdout.write(
    `over-redaction: ${texts} texts, ${replaced} replaced, ${needless} of them needless\n`,
  );
  expect(replaced).toBeGreaterThan(1000);
});
