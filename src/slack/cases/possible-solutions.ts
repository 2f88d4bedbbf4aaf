import { causes as catalogue } from '../../diagnosis/causes/index.js';
import type { CaseView } from './case-view.js';

/** A cause with the steps that may have solved the case, those that were tried first. */
export interface PossibleSolutions {
  readonly cause: string;
  readonly title: string;
  readonly steps: readonly PossibleStep[];
}

export interface PossibleStep {
  readonly id: string;
  readonly title: string;
  /** What came of it; null where nobody tried it. */
  readonly result: 'done' | 'did-not-help' | null;
}

/**
 * The causes that were found, now or before the latest upload, and those whose steps were tried: a bundle that
 * shows the case solved shows no cause any more.
 */
export function possibleSolutions(view: CaseView): PossibleSolutions[] {
  const { diagnosis, known, stored, tried } = view;
  const marked = new Set(tried.map(({ cause }) => cause));
  const found = [
    ...diagnosis.causes,
    ...known.causes,
    ...(stored.previous?.causes ?? []),
    ...catalogue.filter(({ id }) => marked.has(id)),
  ];
  const distinct = [...new Map(found.toReversed().map((cause) => [cause.id, cause])).values()].toReversed();
  return distinct
    .filter(({ steps }) => steps.length > 0)
    .map(({ id, title, steps }) => ({
      cause: id,
      title,
      steps: steps.map((step) => withResult(id, step, view)).toSorted((a, b) => rankOf(a) - rankOf(b)),
    }))
    .toSorted((a, b) => rankOfAll(a) - rankOfAll(b));
}

function withResult(cause: string, step: { id: string; title: string }, { tried }: CaseView): PossibleStep {
  const mark = tried.find((one) => one.cause === cause && one.step === step.id);
  return { id: step.id, title: step.title, result: mark?.result ?? null };
}

/** What was done is the likeliest to have helped. */
function rankOf({ result }: PossibleStep): number {
  if (result === null) return 2;
  return result === 'done' ? 0 : 1;
}

function rankOfAll({ steps }: PossibleSolutions): number {
  return Math.min(...steps.map(rankOf));
}
