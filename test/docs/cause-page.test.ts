import { describe, expect, it } from 'vitest';
import { causes } from '../../src/diagnosis/causes/index.js';
import { checks } from '../../src/diagnosis/checks/index.js';
import { errorTexts } from '../../src/diagnosis/error-texts.js';
import { howToObtain } from '../../src/diagnosis/how-to-obtain.js';
import { stageTitles } from '../../src/diagnosis/stages.js';
import { symptoms, symptomTitles } from '../../src/diagnosis/symptoms.js';
import { causePage } from '../../src/docs/cause-page.js';
import { ownerTitle } from '../../src/report/words.js';
import { headingsIn, linksIn, seenIn } from './reading.js';

const folded = (text: string) => text.replace(/\s+/g, ' ');

describe.each(causes.map((cause) => [cause.id, cause] as const))('the page of %s', (_, cause) => {
  const { text } = causePage(cause);
  const seen = seenIn(text);

  it('says what it is, where in the chain, who has to act, and what stays open', () => {
    expect(headingsIn(text)[0]).toBe(cause.title);
    for (const said of [
      cause.id,
      cause.description,
      cause.cannotTell,
      cause.action,
      ownerTitle(cause.owner),
    ]) {
      expect(seen).toContain(folded(said));
    }
    expect(text).toContain(`**${stageTitles[cause.stage]}**`);
  });

  it('gives every step, word for word', () => {
    for (const { title, text: words } of cause.steps) {
      expect(headingsIn(text).some((heading) => heading.endsWith(title))).toBe(true);
      expect(seen).toContain(folded(words));
    }
  });

  it('leads to every finding that speaks for or against it', () => {
    const ids = [
      ...cause.confirmedBy,
      ...cause.indicatedBy,
      ...(cause.supportedBy ?? []),
      ...cause.refutedBy,
    ];
    for (const id of ids) {
      const [check, variant] = id.split('.');
      expect(linksIn(text)).toContain(`../checks/${check}.md#${variant}`);
      expect(seen).toContain(id);
    }
  });

  it('says how to obtain the evidence', () => {
    const ids: readonly string[] = [...cause.confirmedBy, ...cause.indicatedBy].map(
      (id) => id.split('.')[0] ?? '',
    );
    const needed = checks.filter(({ id }) => ids.includes(id)).flatMap(({ needs }) => [...needs]);
    for (const kind of needed)
      for (const line of howToObtain([kind]).split('\n')) expect(seen).toContain(line);
  });

  it('names symptoms and error texts', () => {
    for (const id of cause.errorTexts) expect(seen).toContain(errorTexts[id].text);
    const fitsAll = cause.symptoms.length === symptoms.length;
    const named = fitsAll ? ['any of the five symptoms'] : cause.symptoms.map((one) => symptomTitles[one]);
    for (const title of named) expect(seen).toContain(title);
  });

  it('promises to confirm only what some finding states', () => {
    expect(seen.includes('makes it confirmed')).toBe(cause.confirmedBy.length > 0);
    expect(seen.includes('At most likely')).toBe(cause.confirmedBy.length === 0);
  });
});
