import JSZip from 'jszip';
import { type Dialect, plainDialect } from './dialect.js';
import { logFiles } from './log-files.js';
import { momentText } from './moment-text.js';
import { otherApp } from './other-app.js';
import { type Policies, type PolicyForm, policyText, workingPolicies } from './policy-text.js';
import { seeded } from './random.js';
import { type EventRow, type LogRecord, millisOf, type WakeUpRow } from './records.js';
import { encodeText, tableText } from './table-text.js';

/** A bundle's content; what is left out is there as it would be on a device that works, null leaves the file out. */
export interface BundlePlan {
  /** What differs from `workingPolicies`. */
  readonly policies?: Policies | null;
  readonly policyForm?: PolicyForm;
  readonly events?: readonly EventRow[] | null;
  readonly wakeUps?: readonly WakeUpRow[] | null;
  readonly log?: readonly LogRecord[] | null;
  /** What differs from the usual app info. */
  readonly info?: Readonly<Record<string, string>> | null;
  readonly dialect?: Partial<Dialect>;
  /** `YYYY-MM-DD`, UTC. */
  readonly day?: string;
  /** Log records of other modules; default 0. */
  readonly ordinary?: number;
  /** Files the log is rotated into. */
  readonly logFileCount?: number;
  /** Folder of Secure Mail's files, with its slash at the end. */
  readonly folder?: string;
  /** Whether another app's logs and policies lie beside it. */
  readonly otherApp?: boolean;
  /** `nested`: the app's folder is a zip inside the zip. */
  readonly layout?: 'folders' | 'nested';
  readonly seed?: number;
}

/** Path → content. */
export type BundleFiles = Map<string, Buffer>;

/** The files of a synthetic bundle; always the same for the same plan. */
export function bundleFiles(plan: BundlePlan = {}): BundleFiles {
  const { day = '2026-11-20', folder = 'Secure Mail/', seed = 1 } = plan;
  const dialect: Dialect = { ...plainDialect, ...plan.dialect };
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const texts = new Map<string, string>([
    ...policies(plan, folder),
    ...events(plan, folder, midnight, dialect, seed),
    ...schedule(plan, folder, midnight, dialect),
    ...log(plan, folder, midnight, dialect, seed),
    ...info(plan, folder),
  ]);
  const other = plan.otherApp === true ? otherApp(midnight, dialect, seed) : [];
  return new Map(
    [...texts, ...other].map(([path, text]) => [path, encodeText(text, encodingOf(path, dialect))]),
  );
}

/** The bundle as a zip; always the same bytes for the same plan. */
export async function bundle(plan: BundlePlan = {}): Promise<Uint8Array> {
  const files = bundleFiles(plan);
  if (plan.layout !== 'nested') return zipOf(files);
  const { folder = 'Secure Mail/' } = plan;
  const inner = [...files].filter(([path]) => path.startsWith(folder));
  const outer = [...files].filter(([path]) => !path.startsWith(folder));
  const nested = await zipOf(new Map(inner.map(([path, bytes]) => [path.slice(folder.length), bytes])));
  return zipOf(new Map([...outer, [`${folder.replace(/\/$/, '')}.zip`, Buffer.from(nested)]]));
}

/** Packs files; entries bear a fixed date. */
export function zipOf(files: BundleFiles): Promise<Uint8Array> {
  const zip = new JSZip();
  const date = new Date(Date.UTC(2026, 10, 20, 12));
  for (const [path, bytes] of files) zip.file(path, bytes, { date, createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' });
}

/** Only tables are re-saved by spreadsheets; policies and app info stay UTF-8. */
function encodingOf(path: string, dialect: Dialect): Dialect['encoding'] {
  return path.endsWith('.csv') ? dialect.encoding : 'utf-8';
}

function policies(plan: BundlePlan, folder: string): [string, string][] {
  if (plan.policies === null) return [];
  return [
    [
      `${folder}Ctxlog_AppPolicies.xml`,
      policyText({ ...workingPolicies, ...plan.policies }, plan.policyForm ?? 'xml'),
    ],
  ];
}

function events(
  plan: BundlePlan,
  folder: string,
  day: number,
  dialect: Dialect,
  seed: number,
): [string, string][] {
  if (plan.events === null) return [];
  const random = seeded(seed + 1000);
  const [tenant, token] = [random.hex(32), random.hex(40)];
  const rows = (plan.events ?? []).map(({ at, operation, status }) => [
    momentText(day + millisOf(at), dialect),
    operation,
    status,
    tenant,
    token,
    `${tenant}:${token}`,
  ]);
  const titles = dialect.eventTitles === null ? [] : [dialect.eventTitles];
  return [[`${folder}CtxLog_APNS_Events.csv`, tableText([...titles, ...rows], dialect)]];
}

function schedule(plan: BundlePlan, folder: string, day: number, dialect: Dialect): [string, string][] {
  if (plan.wakeUps === null) return [];
  const rows = (plan.wakeUps ?? []).map(({ at, kind, ms, result = 'NewData' }) => {
    const start = day + millisOf(at);
    const span = [momentText(start, dialect), momentText(start + ms, dialect), String(Math.floor(ms / 1000))];
    return [kind, ...span, `UIBackgroundFetchResult${result}`];
  });
  const titles = dialect.scheduleTitles === null ? [] : [dialect.scheduleTitles];
  return [[`${folder}CTXLog_backgroundFetchSchedule.csv`, tableText([...titles, ...rows], dialect)]];
}

function log(
  plan: BundlePlan,
  folder: string,
  day: number,
  dialect: Dialect,
  seed: number,
): Map<string, string> {
  if (plan.log === null) return new Map();
  const { log: records = [], logFileCount: files = 1, ordinary = 0 } = plan;
  return logFiles({ records, ordinary, seed, day, files, folder }, dialect);
}

function info(plan: BundlePlan, folder: string): [string, string][] {
  if (plan.info === null) return [];
  const usual = {
    appName: 'Secure Mail',
    appVersion: '24.10.0',
    appBuild: '1842',
    bundleIdentifier: 'com.citrix.mail.ios',
    hardwareModel: 'iPhone15,4',
    osVersion: '18.1',
    deviceName: 'Robin iPhone',
    deviceJailBroken: 'NO',
  };
  const lines = Object.entries({ ...usual, ...plan.info }).map(([name, value]) => `${name}: ${value}\n`);
  return [[`${folder}AppInfo.txt`, lines.join('')]];
}
