import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import { allPages } from '../../src/docs/pages.js';
import { docsFiles, docsFolder, headingsIn, linksIn, tokensOf } from './reading.js';

const root = dirname(docsFolder);
const files = ['README.md', ...docsFiles().map((path) => join(relative(root, docsFolder), path))];

function anchorsOf(file: string): string[] {
  const slugger = new GithubSlugger();
  return headingsIn(readFileSync(file, 'utf8')).map((heading) => slugger.slug(heading));
}

/** What is wrong with a link that stands in a file; null where it leads somewhere. */
function trouble(file: string, href: string): string | null {
  if (/^(?:https?:|mailto:)/.test(href)) return URL.canParse(href) ? null : 'no address';
  const [path = '', anchor] = href.split('#');
  const target = path === '' ? file : resolve(dirname(file), path);
  if (!existsSync(target)) return 'no such file';
  if (!target.startsWith(root)) return 'leads out of the repository';
  if (anchor === undefined) return null;
  return statSync(target).isFile() && anchorsOf(target).includes(anchor) ? null : 'no such heading';
}

describe('links', () => {
  it.each(files)('of %s lead somewhere', (file) => {
    const path = join(root, file);
    const links = linksIn(readFileSync(path, 'utf8'));
    expect(links.flatMap((href) => trouble(path, href) ?? [])).toEqual([]);
  });

  it.each(allPages().map(({ path, text }) => [path, text]))(
    'to headings of %s mean one heading',
    (_, text) => {
      const headings = headingsIn(text);
      expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
      expect(tokensOf(text).filter(({ type }) => type === 'html')).toEqual([]);
    },
  );

  it('that lead nowhere are noticed', () => {
    const index = join(docsFolder, 'index.md');
    expect(trouble(index, 'causes/none.md')).toBe('no such file');
    expect(trouble(index, '#no-heading')).toBe('no such heading');
    expect(trouble(index, 'causes/ews-request-too-large.md#steps')).toBeNull();
  });
});
