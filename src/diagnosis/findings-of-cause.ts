import { causes } from './causes/index.js';
import type { Diagnosis, Finding, FoundCause } from './diagnosis.js';
import { isFault } from './judgement.js';

/** The findings that opened the cause, those that state it outright first; what only makes it more plausible is none. */
export function openersOf<Text extends string>(
  { findings }: Diagnosis<Text>,
  found: FoundCause<Text>,
): Finding<Text>[] {
  const supporters: readonly string[] = causeOf(found)?.supportedBy ?? [];
  const openers = findings.filter(
    (finding) => found.because.includes(finding.id) && !supporters.includes(finding.id) && isFault(finding),
  );
  return openers.toSorted((a, b) => Number(states(found, b)) - Number(states(found, a)));
}

/** Whether the finding is one in which the failing party itself states this cause. */
export function states(
  found: Pick<FoundCause, 'id'>,
  { id, status }: Pick<Finding, 'id' | 'status'>,
): boolean {
  const stating: readonly string[] = causeOf(found)?.confirmedBy ?? [];
  return status === 'fail' && stating.includes(id);
}

/** What the register says of a found cause; undefined for one of a version that had others. */
export function causeOf({ id }: Pick<FoundCause, 'id'>) {
  return causes.find((cause) => cause.id === id);
}
