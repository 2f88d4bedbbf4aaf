import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SecureMailError } from '../../errors.js';
import { asInputError } from './disk-source.js';
import { isClutter } from './entry-name.js';
import type { Meter } from './meter.js';

/** A file of a folder, or a folder within it that cannot be listed. */
export interface FolderItem {
  /** Relative to the folder, parts joined with `/`, as the file system has it. */
  readonly path: string;
  readonly problem: SecureMailError | null;
}

/**
 * Every file below a folder, sorted by path. Symbolic links are left out: they lead out of the folder, or
 * to a file that is listed anyway. Throws LIMIT_ENTRIES.
 */
export async function listFolder(root: string, meter: Meter): Promise<FolderItem[]> {
  const items: FolderItem[] = [];
  await listInto(items, root, '', meter);
  return items.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function listInto(items: FolderItem[], root: string, below: string, meter: Meter): Promise<void> {
  meter.check();
  const children = await readdir(join(root, below), { withFileTypes: true }).catch(asInputError);
  if (!Array.isArray(children)) {
    items.push({ path: below === '' ? '.' : below, problem: children });
    return;
  }
  for (const child of children) await listChild(items, root, join(below, child.name), child, meter);
}

async function listChild(
  items: FolderItem[],
  root: string,
  path: string,
  child: Dirent,
  meter: Meter,
): Promise<void> {
  if (child.isDirectory()) await listInto(items, root, path, meter);
  if (!child.isFile() || isClutter(path)) return;
  meter.addEntries(1);
  items.push({ path, problem: null });
}
