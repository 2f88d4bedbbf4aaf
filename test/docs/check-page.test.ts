import { describe, expect, it } from 'vitest';
import { causes } from '../../src/diagnosis/causes/index.js';
import type { Check } from '../../src/diagnosis/check.js';
import { checks } from '../../src/diagnosis/checks/index.js';
import { howToObtain } from '../../src/diagnosis/how-to-obtain.js';
import { articleTitles, stageTitles } from '../../src/diagnosis/stages.js';
import { checkPage } from '../../src/docs/check-page.js';
import { headingsIn, linksIn, seenIn } from './reading.js';

const all: readonly Check[] = checks;

describe.each(all.map((check) => [check.id, check] as const))('the page of %s', (_, check) => {
  const { text } = checkPage(check);
  const seen = seenIn(text);

  it('says what is looked at, where it stands, and what stays open', () => {
    expect(headingsIn(text)[0]).toBe(check.title);
    for (const said of [check.id, check.description, check.cannotTell]) expect(seen).toContain(said);
    expect(seen).toContain(check.stage === null ? 'Stage: none' : `Stage: ${stageTitles[check.stage]}`);
    expect(seen).toContain(check.article === null ? 'article: none' : articleTitles[check.article]);
  });

  it('gives each finding a heading of its own and its meaning', () => {
    for (const [variant, meaning] of Object.entries(check.variants)) {
      expect(headingsIn(text)).toContain(variant);
      expect(seen).toContain(meaning);
    }
  });

  it('leads to every cause that its findings speak for or against', () => {
    const own = causes.filter((cause) =>
      [
        ...cause.confirmedBy,
        ...cause.indicatedBy,
        ...(cause.supportedBy ?? []),
        ...cause.refutedBy,
        ...(cause.clearedBy ?? []),
      ].some((id) => id.startsWith(`${check.id}.`)),
    );
    const linked = linksIn(text).filter((href) => href.startsWith('../causes/'));
    expect(new Set(linked)).toEqual(new Set(own.map(({ id }) => `../causes/${id}.md`)));
  });

  it('says how to obtain its evidence', () => {
    for (const kind of [...check.needs, ...(check.uses ?? [])])
      for (const line of howToObtain([kind]).split('\n')) expect(seen).toContain(line);
  });
});
