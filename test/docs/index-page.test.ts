import { describe, expect, it } from 'vitest';
import { causes } from '../../src/diagnosis/causes/index.js';
import { checks } from '../../src/diagnosis/checks/index.js';
import { errorTexts } from '../../src/diagnosis/error-texts.js';
import { articleTitles, stages, stageTitles } from '../../src/diagnosis/stages.js';
import { symptomTitles } from '../../src/diagnosis/symptoms.js';
import { indexPage } from '../../src/docs/index-page.js';
import { ownerTitle } from '../../src/report/words.js';
import { headingsIn, linksIn, seenIn } from './reading.js';

const { text } = indexPage();
const seen = seenIn(text);
const section = (title: string) => {
  const [, after = ''] = text.split(`\n## ${title}\n`);
  return after.split('\n## ')[0] ?? '';
};

describe('the index', () => {
  it.each([
    ['By symptom', Object.values(symptomTitles)],
    ['By who has to act', [...new Set(causes.map(({ owner }) => ownerTitle(owner)))]],
    ['By step of the article', Object.values(articleTitles)],
  ])('%s has a heading for each', (title, headings) => {
    expect(headingsIn(section(title))).toEqual(expect.arrayContaining(headings));
  });

  it('goes along the chain, stage by stage', () => {
    const numbered = headingsIn(section('By stage')).filter((heading) => /^\d/.test(heading));
    const expected = stages.map((stage, index) => `${index + 1}. ${stageTitles[stage]}`.toLowerCase());
    expect(numbered.map((heading) => heading.toLowerCase())).toEqual(expected);
  });

  it.each(['By symptom', 'By error text', 'By stage', 'By who has to act'])(
    '%s leads to every cause',
    (title) => {
      const links = linksIn(section(title));
      expect(causes.map(({ id }) => `causes/${id}.md`).filter((href) => !links.includes(href))).toEqual([]);
    },
  );

  it.each(['By stage', 'By step of the article'])('%s leads to the checks', (title) => {
    const links = linksIn(section(title));
    const own = checks.filter(({ article }) => title === 'By stage' || article !== null);
    expect(own.map(({ id }) => `checks/${id}.md`).filter((href) => !links.includes(href))).toEqual([]);
  });

  it.each([
    'HTTP 413',
    '-1001',
    '3000',
    'aps-environment',
    'Event 5, event 6, event 7',
    'Event 22',
    'UIBackgroundFetchResultFailed',
  ])('is found by the error text %s', (words) => expect(seenIn(section('By error text'))).toContain(words));

  it('names every error text, and every one leads to a cause', () => {
    const used = new Set<string>(causes.flatMap(({ errorTexts: ids }) => ids));
    expect(Object.keys(errorTexts).filter((id) => !used.has(id))).toEqual([]);
    for (const { text: words, meaning } of Object.values(errorTexts)) {
      expect(seen).toContain(words);
      expect(seen).toContain(meaning);
    }
  });

  it('draws the chain, every stage once from whom to whom, in order', () => {
    const [, picture = ''] = text.split('```mermaid\n');
    const edges = [...(picture.split('```')[0] ?? '').matchAll(/^ {2}(\w+) -- "(\d+) ([^"]+)" --> (\w+)$/gm)];
    const labels = [...new Set(edges.map(([, , number, title]) => `${number} ${title}`))];
    expect(labels).toEqual(stages.map((stage, index) => `${index + 1} ${stageTitles[stage]}`));
    const nodes = [...picture.matchAll(/^ {2}(\w+)\["/gm)].map(([, id]) => id);
    for (const [, from, , , to] of edges) expect(nodes).toEqual(expect.arrayContaining([from, to]));
  });
});
