import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { SecureMailError } from '../../errors.js';
import { asInputError } from '../archive/disk-source.js';
import { harmlessPath } from '../archive/entry-name.js';
import type { Input } from '../input.js';
import { PathClaims } from './path-claims.js';

/** An input that exists, with its name among the others. */
export type LocatedInput = FolderInput | DiskInput | MemoryInput;

interface FolderInput {
  readonly kind: 'folder';
  readonly label: string;
  readonly path: string;
}

interface DiskInput {
  readonly kind: 'disk';
  readonly label: string;
  readonly path: string;
  readonly size: number;
}

/** `text` is never an archive. */
interface MemoryInput {
  readonly kind: 'memory' | 'text';
  readonly label: string;
  readonly bytes: Uint8Array;
  readonly uploaded: number | null;
}

/**
 * The inputs in a fixed order, each with a name that no other has. Throws INPUT_NOT_FOUND before anything is
 * read when one of them does not exist.
 */
export async function locateInputs(inputs: readonly Input[]): Promise<LocatedInput[]> {
  const located = await Promise.all(inputs.map(locate));
  const claims = new PathClaims();
  return located.sort(compareInputs).map((input) => ({ ...input, label: claims.claim(input.label) }));
}

async function locate(input: Input): Promise<LocatedInput> {
  if (input.kind === 'path') return locateOnDisk(resolve(input.path), input.path);
  const { name, uploaded = null } = input;
  return input.kind === 'file'
    ? { kind: 'memory', label: harmlessPath(name), bytes: input.bytes, uploaded }
    : { kind: 'text', label: harmlessPath(name), bytes: Buffer.from(input.text), uploaded };
}

async function locateOnDisk(path: string, asGiven: string): Promise<LocatedInput> {
  const stats: Stats = await stat(path).catch((thrown: unknown) => {
    throw asInputError(thrown, asGiven);
  });
  const label = harmlessPath(basename(path));
  if (stats.isDirectory()) return { kind: 'folder', label, path };
  if (stats.isFile()) return { kind: 'disk', label, path, size: stats.size };
  throw new SecureMailError('INPUT_UNREADABLE', `${asGiven}: neither a file nor a folder`);
}

function compareInputs(a: LocatedInput, b: LocatedInput): number {
  return compareText(a.label, b.label) || compareText(pathOf(a), pathOf(b));
}

function pathOf(input: LocatedInput): string {
  return 'path' in input ? input.path : '';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
