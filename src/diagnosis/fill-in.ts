import type { EgressFault } from '../evidence/evidence.js';
import type { Step } from './diagnosis.js';

/** What a text leaves open for each case: `<region>`, `<ews-host>`, `<server>`. */
export const placeholders = ['region', 'ews-host', 'server'] as const;
export type Placeholder = (typeof placeholders)[number];

/** What the evidence gives for the placeholders. */
export type Values<Text extends string = string> = { readonly [P in Placeholder]?: Text };

/** What the steps of a cause can take from the evidence. */
export interface StepFacts {
  readonly values: Values;
  /** What keeps Exchange from the listener, the most recent first. */
  readonly faults: readonly EgressFault[];
}

/** A step of the catalogue; `faults`: it is the one to begin with, and concerns these alone. */
export interface CauseStep extends Step {
  readonly faults?: readonly EgressFault[];
}

/**
 * The steps for one case: where the fault is known, its own first and those of other faults left out. What the
 * evidence gives goes along, to be filled in once it may be shown.
 */
export function fillIn(steps: readonly CauseStep[], { values, faults }: StepFacts): Step[] {
  const known = faults.filter((fault) => steps.some((step) => step.faults?.includes(fault)));
  const rank = ({ faults: own }: CauseStep): number => {
    const place = known.findIndex((fault) => own?.includes(fault));
    return place === -1 ? known.length : place;
  };
  return steps
    .filter((step) => step.faults === undefined || known.length === 0 || rank(step) < known.length)
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ faults: _, ...step }) => ({ ...step, values }));
}

/** Fills placeholders whose value is known; the others stay for the reader. */
export function fillText(text: string, values: Values): string {
  return placeholders.reduce((filled, name) => {
    const value = values[name];
    return value === undefined ? filled : filled.replaceAll(`<${name}>`, value);
  }, text);
}
