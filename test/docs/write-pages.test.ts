import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { leftOver, writePages } from '../../src/docs/write-pages.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'securemail-docs-'));
});
afterEach(() => rm(folder, { recursive: true }));

const pages = [
  { path: 'index.md', text: '# Index\n' },
  { path: 'causes/a.md', text: '# A\n' },
];

it('writes every page into an empty folder', async () => {
  await writePages(folder, pages);
  expect(await readFile(join(folder, 'causes', 'a.md'), 'utf8')).toBe('# A\n');
  expect(await leftOver(folder, pages)).toEqual([]);
});

it('removes pages that are no more, and nothing that was written by hand', async () => {
  await writePages(folder, pages);
  await writeFile(join(folder, 'checks', 'old.md'), 'x');
  await writeFile(join(folder, 'ranking.md'), 'by hand');
  expect(await leftOver(folder, pages)).toEqual(['checks/old.md']);
  await writePages(folder, pages);
  expect(await readdir(join(folder, 'checks'))).toEqual([]);
  expect(await readFile(join(folder, 'ranking.md'), 'utf8')).toBe('by hand');
});

it('overwrites a page that differs', async () => {
  await writePages(folder, pages);
  await writePages(folder, [{ path: 'causes/a.md', text: 'new\n' }]);
  expect(await readFile(join(folder, 'causes', 'a.md'), 'utf8')).toBe('new\n');
});
