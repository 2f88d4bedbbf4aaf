import { speaksOfTheChain } from './chain-log.js';
import { type Claim, ownersOf } from './ownership.js';
import type { ReadFile } from './read-file.js';
import { holdsPushPolicies } from './readers/app-policies.js';
import { outputCounts } from './readers/server-output/concern.js';
import type { App, ReadableKind, Reading } from './reading.js';

/** A file, and whether what it holds counts for Secure Mail. */
export interface OwnedFile extends ReadFile {
  readonly counts: boolean;
}

/** The files in the order of their paths, each with its owner. What people pasted is theirs to have chosen. */
export function withOwners(files: readonly ReadFile[]): OwnedFile[] {
  const claims = new Map(
    files.flatMap((file) =>
      file.kind === null || isServers(file.kind) ? [] : [[file, claimOf(file, file.kind)]],
    ),
  );
  const owners = ownersOf([...claims].filter(([{ pasted }]) => !pasted).map(([, claim]) => claim));
  const hosts = hostsNamed(files);
  const owned = files.map((file): OwnedFile => {
    const claim = claims.get(file);
    const owner = claim === undefined ? 'unknown' : (owners.get(claim) ?? claim.app);
    const foreign = owner === 'other' || (owner === 'unknown' && isAnyLog(claim)) || isAnyOutput(file, hosts);
    return { ...file, reading: file.reading && signed(file.reading, owner), counts: !foreign };
  });
  return owned.sort(compareFiles);
}

/** The hosts that the app's own files name, in lower case. */
function hostsNamed(files: readonly ReadFile[]): ReadonlySet<string> {
  const identities = files.flatMap(({ kind, reading }) =>
    kind !== null && isServers(kind) ? [] : (reading?.identities ?? []),
  );
  return new Set(identities.flatMap(({ kind, value }) => (kind === 'host' ? [value.toLowerCase()] : [])));
}

/** Output of commands is of any computer's unless it speaks of Exchange, the listener or a host of the case. */
function isAnyOutput({ reading }: ReadFile, hosts: ReadonlySet<string>): boolean {
  return reading !== null && isOutput(reading) && !outputCounts(reading.part, hosts);
}

function isOutput(reading: Reading): reading is Reading<'server-output'> {
  return reading.kind === 'server-output';
}

/** What comes from a server belongs to no app, wherever it lies. */
function isServers(kind: ReadableKind): boolean {
  return kind === 'ews-event-log' || kind === 'server-output';
}

/** A log that names no app and speaks of no push may be any product's: a Module column alone makes it none of ours. */
function isAnyLog(claim: Claim | undefined): boolean {
  return claim?.kind === 'app-log' && !claim.speaksOfPush;
}

function claimOf({ path, reading }: ReadFile, kind: Claim['kind']): Claim {
  return {
    path,
    kind,
    app: reading === null ? 'unknown' : namedApp(reading),
    speaksOfPush: reading !== null && speaksOfPush(reading),
  };
}

/** Only logs and app info name their app; an events file or a schedule is Secure Mail's by its kind alone. */
function namedApp({ kind, app }: Reading): App {
  return kind === 'app-log' || kind === 'app-info' || app === 'other' ? app : 'unknown';
}

function speaksOfPush(reading: Reading): boolean {
  if (isPolicies(reading)) return holdsPushPolicies(reading.part);
  return 'pushRecords' in reading.part && speaksOfTheChain(reading.part);
}

function isPolicies(reading: Reading): reading is Reading<'app-policies'> {
  return reading.kind === 'app-policies';
}

/** Policies carry their owner with them. */
function signed(reading: Reading, owner: App): Reading {
  if (!isPolicies(reading) || owner !== 'secure-mail') return reading;
  const policies: Reading<'app-policies'> = { ...reading, app: owner, part: { ...reading.part, app: owner } };
  return policies;
}

function compareFiles(a: ReadFile, b: ReadFile): number {
  return compareText(a.path, b.path) || compareText(a.kind ?? '', b.kind ?? '');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
