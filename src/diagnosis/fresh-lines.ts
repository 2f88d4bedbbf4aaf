import { type Moment, unzonedMilliseconds } from '../evidence/located.js';
import type { Diagnosis, EvidenceLine, ReadSource } from './diagnosis.js';

/** The number of the latest upload of a diagnosis; null where its sources are not counted by uploads. */
export function latestUpload({ sources }: Diagnosis): number | null {
  const numbers = sources.flatMap(({ uploaded }) => uploaded ?? []);
  return numbers.length === 0 ? null : Math.max(...numbers);
}

/**
 * Tells the lines of `after` that came with an upload which `before` did not know. A record that was known already,
 * as in a log that was sent again, is not fresh; a statement without time is, unless its upload is an older bundle.
 */
export function freshLines<Text extends string>(
  before: Diagnosis<Text>,
  after: Diagnosis<Text>,
): (line: EvidenceLine<Text>) => boolean {
  const known = new Set(before.findings.flatMap(({ evidence }) => evidence.flatMap(recordKeys)));
  const late = freshSources(before, after);
  const files = new Set(late.map(({ file }) => file));
  const current = new Set(notOlder(late, before.sources).map(({ file }) => file));
  return (line) =>
    line.time === null
      ? current.has(line.file)
      : files.has(line.file) && !recordKeys(line).some((key) => known.has(key));
}

/** Two files may have one name once redaction removed what told them apart; such a name tells nothing. */
function freshSources<Text extends string>(
  before: Diagnosis<Text>,
  { sources }: Diagnosis<Text>,
): ReadSource<Text>[] {
  const until = latestUpload(before) ?? 1;
  const isEarly = ({ uploaded = 0 }: ReadSource) => uploaded <= until;
  const early = new Set(sources.filter(isEarly).map(({ file }) => file));
  return sources.filter((source) => !isEarly(source) && !early.has(source.file));
}

/** A bundle that ends before what is known holds the settings of that day, whenever it is sent. */
function notOlder<Text extends string>(
  late: readonly ReadSource<Text>[],
  known: readonly ReadSource[],
): ReadSource<Text>[] {
  const knownEnd = deviceEnd(known);
  return [...Map.groupBy(late, ({ uploaded }) => uploaded).values()].flatMap((sources) => {
    const end = deviceEnd(sources);
    return knownEnd !== null && end !== null && isSurelyAfter(knownEnd, end) ? [] : sources;
  });
}

/** The last moment that the device's own files cover. */
export function deviceEnd(sources: readonly ReadSource[]): Moment | null {
  const own = sources.filter(({ kind }) => kind !== 'ews-event-log' && kind !== 'server-output');
  return (
    own
      .flatMap(({ to }) => to ?? [])
      .toSorted((a, b) => a.utc - b.utc)
      .at(-1) ?? null
  );
}

/** A log that grew has the record under its name; one that was rotated has its words, unless redaction learnt more. */
function recordKeys({ file, text, time }: EvidenceLine): string[] {
  if (time === null) return [];
  const name = file.slice(file.lastIndexOf('/') + 1);
  return [`${time.utc} in ${name}`, `${time.utc} says ${text}`];
}

/** Whether `a` is surely later than `b`; a time without zone is taken for no more than it is beside one with. */
export function isSurelyAfter(a: Moment, b: Moment): boolean {
  const mixed = (a.offsetMinutes === null) !== (b.offsetMinutes === null);
  return a.utc - b.utc > (mixed ? unzonedMilliseconds : 0);
}
