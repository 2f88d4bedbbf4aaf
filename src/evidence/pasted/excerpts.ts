import { asSecureMailError } from '../../errors.js';
import { type ReadFile, readers } from '../read-file.js';
import { appInfoReading } from '../readers/app-info.js';
import { policyReading } from '../readers/app-policies.js';
import type { Reading } from '../reading.js';
import { type Block, blocksOf } from './blocks.js';
import { cleanLines, type PastedLine } from './clean-lines.js';
import { maskedFiles } from './masked-files.js';
import { pastedAppInfo } from './pasted-app-info.js';
import { pastedPolicies } from './pasted-policies.js';
import { type ServerEvidence, serverEvidence } from './pasted-server-evidence.js';
import { type UntimedRecord, untimedReading } from './untimed-records.js';

/** A text, and where in it records lie. */
export interface Excerpts {
  readonly lines: readonly PastedLine[];
  readonly blocks: readonly Block[];
  readonly server: ServerEvidence;
}

export function excerptsOf(path: string, text: string): Excerpts {
  const lines = cleanLines(text);
  const blocks = blocksOf(lines);
  return { lines, blocks, server: serverEvidence(path, text, blocks) };
}

/** Whether somebody put the text together: records of several kinds, or in quotations or code blocks. */
export function isCollected({ lines, blocks, server }: Excerpts): boolean {
  const kinds = new Set([
    ...blocks.map(({ kind }) => (kind === 'untimed' ? 'app-log' : kind)),
    ...serverReadings(server).map(({ kind }) => kind),
  ]);
  return kinds.size > 1 || blocks.some(({ from }) => (lines[from]?.group ?? 0) !== 0);
}

/** Everything that the text holds, each kind read by its own reader; empty for mere talk. */
export async function readExcerpts(path: string, excerpts: Excerpts): Promise<ReadFile[]> {
  const { lines, blocks } = excerpts;
  const tables = maskedFiles(path, lines, blocks).map(({ kind, file }) => readers[kind](file));
  const readings = [...(await Promise.all(tables)), untimedReading(path, untimedRecords(excerpts))];
  const found = [...readings.filter((reading) => reading !== null), ...serverReadings(excerpts.server)];
  const records = found.map((reading) => excerpt(path, reading));
  return [...records, ...readListings(path, excerpts)];
}

function serverReadings({ events, output }: ServerEvidence): Reading[] {
  return [events, output].filter((reading) => reading !== null);
}

/** Policies and app info, which lie beside the records. */
export function readListings(path: string, { lines, blocks }: Excerpts): ReadFile[] {
  const texts = lines.map(({ text }) => text);
  for (const { from, to } of blocks) texts.fill('', from, to + 1);
  const text = texts.join('\n');
  const info = pastedAppInfo(text);
  const infos = info === null ? [] : [excerpt(path, appInfoReading(path, info))];
  return [...readPolicies(path, text), ...infos];
}

function readPolicies(path: string, text: string): ReadFile[] {
  try {
    const found = pastedPolicies(text);
    return found === null ? [] : [excerpt(path, policyReading(path, found))];
  } catch (thrown) {
    return [{ ...excerpt(path, null), kind: 'app-policies', problem: asSecureMailError(thrown) }];
  }
}

function untimedRecords({ lines, blocks }: Excerpts): UntimedRecord[] {
  const untimed = blocks.filter(({ kind }) => kind === 'untimed');
  return untimed.map(({ from, to }) => {
    const texts = lines.slice(from, to + 1).map(({ text }) => text);
    return { line: from + 1, text: texts.filter((text) => text !== '').join('\n') };
  });
}

function excerpt(path: string, reading: Reading | null): ReadFile {
  return { path, kind: reading?.kind ?? null, reading, problem: null, empty: false, pasted: true };
}
