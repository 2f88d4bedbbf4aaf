import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatedFolders, type Page } from './page.js';

/** Brings the folder up to date: writes every page, and removes what is left over in the folders of pages. */
export async function writePages(folder: string, pages: readonly Page[]): Promise<void> {
  for (const name of generatedFolders) await mkdir(join(folder, name), { recursive: true });
  for (const path of await leftOver(folder, pages)) await rm(join(folder, path), { recursive: true });
  for (const { path, text } of pages) {
    await writeFile(join(folder, path), text);
  }
}

/** What stands in the folders of pages and is none of them. */
export async function leftOver(folder: string, pages: readonly Page[]): Promise<string[]> {
  const known = new Set(pages.map(({ path }) => path));
  const found = await Promise.all(generatedFolders.map((name) => entriesOf(folder, name)));
  return found.flat().filter((path) => !known.has(path));
}

async function entriesOf(folder: string, name: string): Promise<string[]> {
  return (await readdir(join(folder, name))).map((entry) => `${name}/${entry}`);
}
