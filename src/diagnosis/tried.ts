import type { Confidence, Diagnosis, FoundCause, Step } from './diagnosis.js';
import { openersOf, states } from './findings-of-cause.js';

/*
 * What people tried, laid over a diagnosis; docs/ranking.md tells the rule. The evidence is judged without it.
 */

/** One step of a cause that somebody tried, and what came of it. */
export interface TriedStep {
  /** Id of the cause. */
  readonly cause: string;
  /** Id of the step. */
  readonly step: string;
  readonly result: 'done' | 'did-not-help';
  /** When it was marked, in milliseconds since the epoch. */
  readonly at: number;
}

/** A cause that a step lowered. */
interface LoweredCause<Text extends string> extends FoundCause<Text> {
  /** What the evidence alone makes of it, so that the same step never lowers it twice. */
  readonly judged: Confidence;
}

const classes: readonly Confidence[] = ['confirmed', 'likely', 'possible'];

/**
 * The diagnosis with its causes lowered by what did not help; nothing is ever raised. The same object where
 * nothing is lowered.
 */
export function withTried<Text extends string>(
  diagnosis: Diagnosis<Text>,
  tried: readonly TriedStep[],
): Diagnosis<Text> {
  const causes = diagnosis.causes.map((cause) => lowered(diagnosis, cause, tried));
  const place = (cause: FoundCause<Text>) => placeOf(cause, failedSteps(cause, tried).isAll);
  const ordered = causes.toSorted((a, b) => place(a) - place(b));
  return ordered.every((cause, index) => cause === diagnosis.causes[index])
    ? diagnosis
    : { ...diagnosis, causes: ordered };
}

/** The first step of the best cause that nobody tried yet, then of the next cause; null where all are tried. */
export function nextStep<Text extends string>(
  diagnosis: Diagnosis<Text>,
  tried: readonly TriedStep[],
): { readonly cause: FoundCause<Text>; readonly step: Step<Text> } | null {
  for (const cause of withTried(diagnosis, tried).causes) {
    const step = cause.steps.find(({ id }) => markOf(cause, id, tried) === undefined);
    if (step !== undefined) return { cause, step };
  }
  return null;
}

function lowered<Text extends string>(
  diagnosis: Diagnosis<Text>,
  cause: FoundCause<Text>,
  tried: readonly TriedStep[],
): FoundCause<Text> {
  const { latest, isAll } = failedSteps(cause, tried);
  if (latest === null || isStatedAfter(latest, diagnosis, cause)) return cause;
  const judged = isLowered(cause) ? cause.judged : cause.confidence;
  const confidence = worse(cause.confidence, isAll ? 'possible' : oneDown(judged));
  if (isLowered(cause) && confidence === cause.confidence) return cause;
  const result: LoweredCause<Text> = { ...cause, confidence, judged };
  return result;
}

/** Steps of the cause that did not help: when the last was marked so, and whether these are all its steps. */
function failedSteps<Text extends string>(
  cause: FoundCause<Text>,
  tried: readonly TriedStep[],
): { readonly latest: number | null; readonly isAll: boolean } {
  const marks = cause.steps.map(({ id }) => markOf(cause, id, tried));
  const failed = marks.flatMap((mark) => (mark?.result === 'did-not-help' ? [mark.at] : []));
  return {
    latest: failed.length === 0 ? null : Math.max(...failed),
    isAll: failed.length === marks.length,
  };
}

/** The latest mark of a step holds. */
function markOf({ id: cause }: FoundCause, step: string, tried: readonly TriedStep[]): TriedStep | undefined {
  return tried
    .filter((mark) => mark.cause === cause && mark.step === step)
    .toSorted((a, b) => a.at - b.at)
    .at(-1);
}

/** A record later than the mark says that the step did not mend the fault, not that the cause was another. */
function isStatedAfter<Text extends string>(
  mark: number,
  diagnosis: Diagnosis<Text>,
  cause: FoundCause<Text>,
): boolean {
  if (cause.confidence !== 'confirmed') return false;
  return openersOf(diagnosis, cause).some(
    (finding) => states(cause, finding) && finding.lastSeen !== null && finding.lastSeen.utc > mark,
  );
}

/** A diagnosis has its possible causes last; a lowered cause follows those of its class, an exhausted one all. */
function placeOf<Text extends string>(cause: FoundCause<Text>, isAll: boolean): number {
  if (isLowered(cause) && isAll) return 4;
  return (cause.confidence === 'possible' ? 2 : 0) + (isLowered(cause) ? 1 : 0);
}

function isLowered<Text extends string>(cause: FoundCause<Text>): cause is LoweredCause<Text> {
  return 'judged' in cause;
}

function oneDown(confidence: Confidence): Confidence {
  return classes[classes.indexOf(confidence) + 1] ?? 'possible';
}

function worse(a: Confidence, b: Confidence): Confidence {
  return classes.indexOf(a) > classes.indexOf(b) ? a : b;
}
