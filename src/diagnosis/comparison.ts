import { areOfOtherDevices, uploadBehind } from './devices.js';
import type { Diagnosis, EvidenceLine, Finding, FoundCause } from './diagnosis.js';
import { causeOf, openersOf } from './findings-of-cause.js';
import { deviceEnd, freshLines, isSurelyAfter, latestUpload } from './fresh-lines.js';
import { isFault } from './judgement.js';

/*
 * What a further upload changed. Nothing is called fixed or still there unless a line of the new evidence shows it.
 */

/**
 * `fixed`: new evidence shows the step working, or the setting right. `still-there`: new evidence shows the cause.
 * `not-seen-again`: held on earlier evidence alone. `unsettled`: no longer held, yet nothing shows it fixed.
 */
export type ChangeKind = 'fixed' | 'still-there' | 'new' | 'not-seen-again' | 'unsettled';

/** What became of one cause. */
export interface CauseChange<Text extends string = string> {
  readonly kind: ChangeKind;
  /** Id of the cause. */
  readonly cause: string;
  readonly title: string;
  /** Summary of the finding that the change rests on; null where there is none. */
  readonly finding: Text | null;
  /** Its latest line that shows it. */
  readonly evidence: EvidenceLine<Text> | null;
}

export interface Comparison<Text extends string = string> {
  /** Worst first; within a kind, best cause first. */
  readonly changes: readonly CauseChange<Text>[];
  /** Number of the latest upload. */
  readonly upload: number;
}

const worstFirst: readonly ChangeKind[] = ['new', 'still-there', 'not-seen-again', 'unsettled', 'fixed'];

/** What the case's later diagnosis changes; null where it knows no further upload. */
export function compareDiagnoses<Text extends string>(
  before: Diagnosis<Text>,
  after: Diagnosis<Text>,
): Comparison<Text> | null {
  const upload = latestUpload(after);
  if (upload === null || upload <= (latestUpload(before) ?? 1)) return null;
  const both = { before, after, isFresh: freshLines(before, after) };
  const gone = before.causes.filter((cause) => sameCause(after, cause) === undefined);
  const changes = [
    ...after.causes.map((cause) => heldChange(both, cause)),
    ...gone.map((cause) => goneChange(both, cause)),
  ];
  return { changes: changes.toSorted((a, b) => rank(a) - rank(b)), upload };
}

function rank({ kind }: CauseChange): number {
  return worstFirst.indexOf(kind);
}

interface Both<Text extends string> {
  readonly before: Diagnosis<Text>;
  readonly after: Diagnosis<Text>;
  readonly isFresh: (line: EvidenceLine<Text>) => boolean;
}

/** A finding and the line of it that shows something. */
interface Shown<Text extends string> {
  readonly finding: Finding<Text>;
  readonly line: EvidenceLine<Text>;
}

function sameCause<Text extends string>({ causes }: Diagnosis<Text>, { id }: FoundCause<Text>) {
  return causes.find((cause) => cause.id === id);
}

function heldChange<Text extends string>(both: Both<Text>, cause: FoundCause<Text>): CauseChange<Text> {
  const openers = openersOf(both.after, cause);
  const earlier = firstShown(openers, () => true);
  const prior = sameCause(both.before, cause);
  if (prior === undefined) return change('new', cause, firstShown(openers, both.isFresh) ?? earlier);
  const priorOpeners = openersOf(both.before, prior);
  const again = firstShown(openers, (line) => both.isFresh(line) && !isOlder(line, priorOpeners));
  return again === null ? change('not-seen-again', cause, earlier) : change('still-there', cause, again);
}

/** What happened before the cause was first seen shows that it is old, not that it is still there. */
function isOlder({ time }: EvidenceLine, openers: readonly Finding[]): boolean {
  const starts = openers.flatMap(({ firstSeen }) => firstSeen ?? []);
  return time !== null && starts.length > 0 && starts.every((start) => isSurelyAfter(start, time));
}

function goneChange<Text extends string>(both: Both<Text>, cause: FoundCause<Text>): CauseChange<Text> {
  const openers = openersOf(both.before, cause);
  const stillFails = both.after.findings.some(
    (finding) => isFault(finding) && openers.some(({ id }) => id === finding.id),
  );
  const works = stillFails
    ? null
    : firstShown(
        refuting(both.after, cause, openers),
        (line) =>
          both.isFresh(line) && isLater(line, openers, both.before) && !isElsewhere(line, openers, both),
      );
  return change(works === null ? 'unsettled' : 'fixed', cause, works);
}

/** What works on another device leaves this one as it was. */
function isElsewhere(
  line: EvidenceLine,
  openers: readonly Finding[],
  { before, after }: Pick<Both<string>, 'before' | 'after'>,
): boolean {
  const failed = openers.flatMap(({ evidence }) => evidence.map((one) => uploadBehind(one, before)));
  const works = uploadBehind(line, after);
  return failed.length > 0 && failed.every((upload) => areOfOtherDevices(works, upload, after));
}

/**
 * A step that works must do so after its last failure; a wrong setting held when its bundle was made. A right
 * setting has no time itself.
 */
function isLater<Text extends string>(
  { time }: EvidenceLine,
  openers: readonly Finding<Text>[],
  { sources }: Diagnosis<Text>,
): boolean {
  const until = openers.map(({ lastSeen }) => lastSeen ?? deviceEnd(sources));
  return time === null || until.every((moment) => moment === null || isSurelyAfter(time, moment));
}

/** What shows that the step works or the setting is right, first what the check says that had found the fault. */
function refuting<Text extends string>(
  { findings }: Diagnosis<Text>,
  cause: FoundCause<Text>,
  openers: readonly Finding<Text>[],
): Finding<Text>[] {
  const { refutedBy = [], clearedBy = [] }: Partial<Refuters> = causeOf(cause) ?? {};
  const isOwn = ({ check }: Finding<Text>) => openers.some((opener) => opener.check === check);
  const answersForAll = ({ check }: Finding<Text>) => openers.every((opener) => opener.check === check);
  const refutes = (finding: Finding<Text>) =>
    finding.status === 'pass' &&
    (refutedBy.includes(finding.id) || (clearedBy.includes(finding.id) && answersForAll(finding)));
  return findings
    .filter((finding) => refutes(finding) || (finding.recovered && isOwn(finding)))
    .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
}

interface Refuters {
  readonly refutedBy: readonly string[];
  readonly clearedBy: readonly string[];
}

/** The first finding with a line that fits, and the latest such line; of a recovery, the record that ends it alone. */
function firstShown<Text extends string>(
  findings: readonly Finding<Text>[],
  fits: (line: EvidenceLine<Text>) => boolean,
): Shown<Text> | null {
  for (const finding of findings) {
    const lines = finding.evidence.toSorted((a, b) => (a.time?.utc ?? 0) - (b.time?.utc ?? 0));
    const line = (finding.recovered ? lines.slice(-1) : lines).findLast(fits);
    if (line !== undefined) return { finding, line };
  }
  return null;
}

function change<Text extends string>(
  kind: ChangeKind,
  { id, title }: FoundCause<Text>,
  shown: Shown<Text> | null,
): CauseChange<Text> {
  return {
    kind,
    cause: id,
    title,
    finding: shown?.finding.summary ?? null,
    evidence: shown?.line ?? null,
  };
}
