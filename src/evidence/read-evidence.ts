import { setImmediate as nextTurn } from 'node:timers/promises';
import { asSecureMailError, SecureMailError } from '../errors.js';
import { harmlessPath } from './archive/entry-name.js';
import type { BundleFile, UnreadableFile } from './bundle-file.js';
import { CaseMemo, type FileMemo } from './case-memo.js';
import type { Evidence } from './evidence.js';
import { distinctIdentities } from './identities.js';
import type { Input } from './input.js';
import { evidenceByKind } from './merge/by-kind.js';
import { latestStatements } from './merge/latest-statements.js';
import { sourcesOf } from './merge/sources.js';
import { type OpenOptions, openInputs } from './open-inputs.js';
import { type OwnedFile, withOwners } from './owned-file.js';
import { readPastedText, readWholeOrExcerpts } from './pasted-text.js';
import type { ReadFile } from './read-file.js';

/**
 * Reads everything that was handed over. What cannot be read is a source with its problem.
 *
 * @throws SecureMailError INPUT_EMPTY when there is nothing to read, the first problem when nothing was readable
 */
export async function readEvidence(inputs: readonly Input[], options: OpenOptions = {}): Promise<Evidence> {
  const texts = new Set(
    inputs.filter(({ kind }) => kind === 'text').map((input) => harmlessPath(textName(input))),
  );
  const memo = new CaseMemo();
  const files: ReadFile[] = [];
  for await (const file of openInputs(inputs, options)) {
    const found = await read(file, texts, memo.ofFile(), options.signal);
    files.push(...found.map((one) => ({ ...one, ...uploadOf(file) })));
    // small files are read without a wait of their own, and what arrives meanwhile must not wait for all of them
    await nextTurn();
  }
  refuseNothing(files);
  return assemble(withOwners(files));
}

async function read(
  file: BundleFile | UnreadableFile,
  texts: ReadonlySet<string>,
  memo: FileMemo,
  signal: AbortSignal | undefined,
): Promise<ReadFile[]> {
  if ('problem' in file) return [unreadable(file)];
  try {
    return await (texts.has(file.path)
      ? readPastedText(file, memo, signal)
      : readWholeOrExcerpts(file, memo, signal));
  } catch (thrown) {
    signal?.throwIfAborted();
    return [unreadable({ path: file.path, problem: asSecureMailError(thrown) })];
  }
}

function uploadOf({ uploaded }: BundleFile | UnreadableFile): Pick<ReadFile, 'uploaded'> {
  return uploaded === undefined ? {} : { uploaded };
}

function textName(input: Input): string {
  return input.kind === 'text' ? input.name : '';
}

function unreadable({ path, problem }: UnreadableFile): ReadFile {
  return { path, kind: null, reading: null, problem, empty: false, pasted: false };
}

function refuseNothing(files: readonly ReadFile[]): void {
  if (files.every(({ empty }) => empty)) throw new SecureMailError('INPUT_EMPTY');
  const problems = files.flatMap((file) => problemOf(file) ?? []);
  const [first] = problems;
  if (first !== undefined && problems.length === files.length) throw first;
}

/** Why nothing at all of a file was readable; a table that breaks off was. */
function problemOf({ problem, reading }: ReadFile): SecureMailError | null {
  const cut = reading?.source.records === 0 ? reading.source.problem : null;
  return problem ?? (cut === null ? null : new SecureMailError(cut.code));
}

function assemble(files: readonly OwnedFile[]): Evidence {
  const own = files.flatMap(({ reading, counts, uploaded = 0 }) =>
    counts && reading !== null ? [{ reading, uploaded }] : [],
  );
  const foreign = files.flatMap(({ reading, counts }) => (counts ? [] : (reading?.identities ?? [])));
  return {
    sources: sourcesOf(files),
    byKind: evidenceByKind(latestStatements(own)),
    identities: distinctIdentities([...own.flatMap(({ reading }) => reading.identities), ...foreign]),
  };
}
