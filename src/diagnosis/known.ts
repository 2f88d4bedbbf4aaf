import type { Diagnosis, Finding, FoundCause } from './diagnosis.js';
import { isFault } from './judgement.js';

/** A diagnosis without what a team knows already, and the causes that are folded away for it. */
export interface Separated<Text extends string> {
  readonly fresh: Diagnosis<Text>;
  readonly known: readonly FoundCause<Text>[];
}

/**
 * Folds away every cause that rests on acknowledged findings alone. Findings, chain and verdict stay as they are:
 * what is known is not fixed.
 */
export function separateKnown<Text extends string>(
  diagnosis: Diagnosis<Text>,
  acknowledged: ReadonlySet<string>,
): Separated<Text> {
  const isKnown = (cause: FoundCause<Text>) => {
    const own = faultsOf(diagnosis, cause);
    return own.length > 0 && own.every(({ id }) => acknowledged.has(id));
  };
  const known = diagnosis.causes.filter(isKnown);
  if (known.length === 0) return { fresh: diagnosis, known };
  return { fresh: { ...diagnosis, causes: diagnosis.causes.filter((cause) => !isKnown(cause)) }, known };
}

/** What a team can acknowledge, each finding once. */
export interface Acknowledgeable<Text extends string> {
  /** They speak for a cause that is shown, the best cause first. */
  readonly speaking: readonly Finding<Text>[];
  /** Every other failure and warning, failures first. */
  readonly others: readonly Finding<Text>[];
}

/** The failures and warnings that stand at the end of the evidence and are not acknowledged yet. */
export function acknowledgeable<Text extends string>(
  diagnosis: Diagnosis<Text>,
  acknowledged: ReadonlySet<string>,
): Acknowledgeable<Text> {
  const faults = distinct(diagnosis.findings.filter(isFault)).filter(({ id }) => !acknowledged.has(id));
  const open = new Set(faults);
  const speaking = distinct(diagnosis.causes.flatMap((cause) => faultsOf(diagnosis, cause))).filter((fault) =>
    open.has(fault),
  );
  const others = faults.filter((fault) => !speaking.includes(fault));
  return {
    speaking,
    others: others.toSorted((a, b) => Number(a.status === 'warn') - Number(b.status === 'warn')),
  };
}

/** A cause for which a finding speaks although the cause is not folded away, and how many others speak for it. */
export interface StillShown<Text extends string> {
  readonly cause: FoundCause<Text>;
  readonly others: number;
}

/** The causes that stay shown although this finding of theirs is acknowledged. */
export function stillShown<Text extends string>(
  diagnosis: Diagnosis<Text>,
  finding: string,
  acknowledged: ReadonlySet<string>,
): StillShown<Text>[] {
  return separateKnown(diagnosis, acknowledged).fresh.causes.flatMap((cause) => {
    const own = faultsOf(diagnosis, cause);
    if (!own.some(({ id }) => id === finding)) return [];
    return [{ cause, others: own.filter(({ id }) => !acknowledged.has(id)).length }];
  });
}

/** The failures and warnings that speak for a cause. */
function faultsOf<Text extends string>(
  { findings }: Diagnosis<Text>,
  { because }: FoundCause<Text>,
): Finding<Text>[] {
  return distinct(findings.filter((finding) => isFault(finding) && because.includes(finding.id)));
}

function distinct<Text extends string>(findings: readonly Finding<Text>[]): Finding<Text>[] {
  return [...new Map(findings.toReversed().map((finding) => [finding.id, finding])).values()].toReversed();
}
