import { asSecureMailError, SecureMailError } from '../errors.js';
import { type BundleFile, headLimit } from './bundle-file.js';
import { CaseMemo, type FileMemo } from './case-memo.js';
import { nameOf } from './folders.js';
import { readApnsEvents } from './readers/apns-events.js';
import { readAppInfo } from './readers/app-info.js';
import { readAppLog } from './readers/app-log.js';
import { readAppPolicies } from './readers/app-policies.js';
import { readBackgroundFetch } from './readers/background-fetch.js';
import { isBinaryPlist } from './readers/binary-plist.js';
import { readEventLog } from './readers/exchange/read-event-log.js';
import { readServerOutput } from './readers/server-output/read-server-output.js';
import type { ReadableKind, Reading } from './reading.js';
import { recognise } from './recognise.js';

/** What came of one file, before it is known whose it is. */
export interface ReadFile {
  readonly path: string;
  /** The upload that it came with, where the case knows of several. */
  readonly uploaded?: number;
  /** What it was taken for; null when it is nothing of the app's. */
  readonly kind: ReadableKind | null;
  readonly reading: Reading | null;
  /** Why there is no reading although there ought to be one. */
  readonly problem: SecureMailError | null;
  readonly empty: boolean;
  /** Whether somebody chose it line by line, so that nobody need ask whose it is. */
  readonly pasted: boolean;
}

type Reader = (file: BundleFile, memo?: FileMemo) => Promise<Reading | null>;

/** The reader of each kind. */
export const readers: Readonly<Record<ReadableKind, Reader>> = {
  'app-policies': (file) => readAppPolicies(file),
  'apns-events': readApnsEvents,
  'background-fetch': readBackgroundFetch,
  'app-log': readAppLog,
  'app-info': (file) => readAppInfo(file),
  'ews-event-log': (file) => readEventLog(file),
  'server-output': (file) => readServerOutput(file),
};

/** Reads one file. What goes wrong in it stands for it alone; only an abort ends the whole. */
export async function readFile(
  file: BundleFile,
  memo = new CaseMemo().ofFile(),
  signal?: AbortSignal,
): Promise<ReadFile> {
  const { path, head } = file;
  const kind = recognise(head, path, memo.sampleOf);
  const outcome = { path, kind, reading: null, problem: null, empty: isEmpty(head), pasted: false };
  if (isUnreadable(file)) return { ...outcome, problem: new SecureMailError('FILE_NOT_TEXT') };
  if (kind === null) return outcome;
  try {
    const reading = await readers[kind](file, memo);
    return reading === null ? { ...outcome, kind: null } : { ...outcome, reading };
  } catch (thrown) {
    signal?.throwIfAborted();
    return { ...outcome, problem: asSecureMailError(thrown) };
  }
}

function isEmpty(head: Buffer): boolean {
  return head.length < headLimit && head.toString('utf8').trim() === '';
}

const logName = /ctx_?log|diagnostics|app[-_ ]?(?:info|polic)|apns|background_?fetch/i;
const textName = /(?:^[^.]*|\.(?:csv|tsv|xml|txt|log|plist))$/i;
/** Of encrypted bytes, one in nine is a control character; of text, hardly any. */
const mostControls = 0.03;

/** A file that by its name ought to be text of the app, and is none. */
function isUnreadable({ path, head }: BundleFile): boolean {
  const name = nameOf(path);
  if (head.length === 0 || isBinaryPlist(head) || !logName.test(name) || !textName.test(name)) return false;
  const text = head.toString('utf8');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  return (text.match(/[\u0000-\u0008\u000b\u000e-\u001f]/g)?.length ?? 0) > text.length * mostControls;
}
