import type { BundleFile } from './bundle-file.js';
import type { FileMemo } from './case-memo.js';
import { nameOf } from './folders.js';
import { type Excerpts, excerptsOf, isCollected, readExcerpts, readListings } from './pasted/excerpts.js';
import { isTelling } from './pasted/pasted-server-evidence.js';
import { type ReadFile, readFile } from './read-file.js';

/** A longer text is a file that came by this way; nobody pastes so much. In bytes. */
const pastedLimit = 1024 * 1024;

/**
 * Reads text as people paste it: excerpts of any of the sources, several of them, amid talk, quoted, fenced,
 * escaped. Lines are those of the pasted text. Where no excerpt is found it is read as one file.
 */
export async function readPastedText(
  file: BundleFile,
  memo: FileMemo,
  signal?: AbortSignal,
): Promise<ReadFile[]> {
  const excerpts = await excerptsIn(file);
  const found = excerpts === null ? [] : await readExcerpts(file.path, excerpts);
  return found.length > 0 ? found : [{ ...(await readFile(file, memo, signal)), pasted: true }];
}

/**
 * Reads a file of a bundle or an upload; where it is nothing of the app's as a whole, or a note into which
 * somebody copied lines of several sources, the excerpts in it.
 */
export async function readWholeOrExcerpts(
  file: BundleFile,
  memo: FileMemo,
  signal?: AbortSignal,
): Promise<ReadFile[]> {
  const whole = await readFile(file, memo, signal);
  if (!mayBeNote(file, whole)) return [whole];
  const excerpts = await excerptsIn(file);
  if (excerpts === null || (whole.kind !== null && !isCollected(excerpts))) return [whole];
  const found = await readExcerpts(file.path, excerpts);
  return found.length > 0 ? found.map((excerpt) => ({ ...excerpt, pasted: false })) : [whole];
}

/**
 * Whether a message is worth a diagnosis: it holds log lines, rows, policies, app info, events of
 * Exchange or what an administrator's commands printed, not mere talk of them.
 */
export function looksLikeEvidence(text: string): boolean {
  const excerpts = excerptsOf('', text.slice(0, pastedLimit));
  const { blocks, server } = excerpts;
  return blocks.length > 0 || isTelling(server) || readListings('', excerpts).length > 0;
}

/** The app writes no notes, but a table of its own may be saved under any name that a note may have. */
function mayBeNote({ path, head }: BundleFile, { kind, problem }: ReadFile): boolean {
  if (problem !== null || head.includes(0)) return false;
  const names =
    kind === null ? /(?:^[^.]*|\.(?:txt|text|md|log|out|csv|tsv))$/i : /(?:^[^.]*|\.(?:txt|text|md))$/i;
  return names.test(nameOf(path));
}

/** Null for a large text, and for a whole XML document, which is held to its rules. */
async function excerptsIn(file: BundleFile): Promise<Excerpts | null> {
  const head = file.head.toString('utf8');
  if (/^\s{0,1000}<\?xml\b/.test(head) && /<\/[\w:.-]{1,100}>\s*$/.test(head)) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file.chunks()) {
    size += chunk.length;
    if (size > pastedLimit) return null;
    chunks.push(chunk);
  }
  return excerptsOf(file.path, Buffer.concat(chunks).toString('utf8'));
}
