/** What the form of a solution offers beside the steps. */
export const somethingElse = 'other';

/** A step of a cause, as an option of the form carries it: ids alone. */
export function toSolutionValue(cause: string, step: string): string {
  return `${cause}:${step}`;
}

/** The step that a value names; nulls for something else, and for what no form of ours carries. */
export function fromSolutionValue(value: string): { cause: string | null; step: string | null } {
  const [, cause, step] = /^([\w.-]{1,70}):([\w.-]{1,70})$/.exec(value) ?? [];
  return cause === undefined || step === undefined ? { cause: null, step: null } : { cause, step };
}
