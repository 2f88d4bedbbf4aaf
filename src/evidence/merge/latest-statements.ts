import type { LocatedValue } from '../evidence.js';
import type { Reading } from '../reading.js';

/** A reading, and the upload that it came with; the same for all where the case knows of one alone. */
export interface UploadedReading {
  readonly uploaded: number;
  readonly reading: Reading;
}

/**
 * The readings without what a later upload overtook. Logs add to one another; policies and app info say how
 * things are, so that the later upload wins: a whole policy file over all earlier ones, an excerpt for the
 * policies in it. Within one upload the order of files never matters.
 */
export function latestStatements(files: readonly UploadedReading[]): Reading[] {
  const policies = latestPolicies(files.filter(isPolicies));
  const infos = files.filter(({ reading }) => reading.kind === 'app-info');
  const latestInfo = Math.max(...infos.map(({ uploaded }) => uploaded));
  return files.flatMap((file): Reading[] => {
    if (isPolicies(file)) return policies.get(file) ?? [];
    return file.reading.kind === 'app-info' && file.uploaded !== latestInfo ? [] : [file.reading];
  });
}

interface UploadedPolicies extends UploadedReading {
  readonly reading: Reading<'app-policies'>;
}

type Values = ReadonlyMap<string, LocatedValue>;

/** Back from the last upload to the last one with a whole file, onto which the later excerpts are laid. */
function latestPolicies(files: readonly UploadedPolicies[]): Map<UploadedReading, [Reading<'app-policies'>]> {
  const excerpts = new Map<UploadedReading, [Reading<'app-policies'>]>();
  const later = new Map<string, LocatedValue>();
  const newestFirst = [...Map.groupBy(files, ({ uploaded }) => uploaded)].sort(([a], [b]) => b - a);
  for (const [, group] of newestFirst) {
    if (group.some(isWhole)) return new Map(group.map((file) => [file, [laidOver(file, later)]]));
    for (const file of group) excerpts.set(file, [laidOver(file, later)]);
    for (const { reading } of group) {
      for (const [name, value] of reading.part.values) if (!later.has(name)) later.set(name, value);
    }
  }
  return excerpts;
}

/** A whole file takes over what was said later; an excerpt loses it, as the later one says it itself. */
function laidOver({ reading }: UploadedPolicies, later: Values): Reading<'app-policies'> {
  if (later.size === 0) return reading;
  const { part } = reading;
  const own = [...part.values].filter(([name]) => !later.has(name));
  return { ...reading, part: { ...part, values: new Map(part.complete ? [...own, ...later] : own) } };
}

function isWhole({ reading }: UploadedPolicies): boolean {
  return reading.part.complete;
}

function isPolicies(file: UploadedReading): file is UploadedPolicies {
  return file.reading.kind === 'app-policies';
}
