import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allPages } from '../../src/docs/pages.js';
import { leftOver } from '../../src/docs/write-pages.js';
import { docsFolder, readDocs, seenIn } from './reading.js';

const pages = allPages();

describe('the documentation', () => {
  it.each(pages.map(({ path, text }) => [path, text]))(
    '%s says what the bot says (npm run docs)',
    (path, text) => {
      expect(existsSync(join(docsFolder, path))).toBe(true);
      expect(readDocs(path)).toBe(text);
    },
  );

  it('has no page left over', async () => {
    expect(await leftOver(docsFolder, pages)).toEqual([]);
  });

  it.each(pages.map(({ path, text }) => [path, text]))(
    '%s ends in one line break and names no markup by mistake',
    (_, text) => {
      expect(text).toMatch(/[^\n]\n$/);
      expect(seenIn(text)).not.toMatch(/&(?:lt|gt|amp);|\*\*|\]\(/);
    },
  );
});
