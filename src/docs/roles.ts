import type { Cause } from '../diagnosis/cause.js';
import { causes } from '../diagnosis/causes/index.js';
import type { Check } from '../diagnosis/check.js';
import { checks } from '../diagnosis/checks/index.js';

/** What a finding does for a cause. */
export type Role = 'confirmedBy' | 'indicatedBy' | 'supportedBy' | 'refutedBy' | 'clearedBy';

export const roles: readonly Role[] = ['confirmedBy', 'indicatedBy', 'supportedBy', 'refutedBy', 'clearedBy'];

/** A finding that a check can make. */
export interface PossibleFinding {
  readonly id: string;
  readonly check: Check;
  readonly variant: string;
  readonly meaning: string;
}

/** Every finding that the checks can make, in their order. */
export const possibleFindings: readonly PossibleFinding[] = checks.flatMap((check: Check) =>
  Object.entries(check.variants).map(([variant, meaning]) => ({
    id: `${check.id}.${variant}`,
    check,
    variant,
    meaning,
  })),
);

/** The findings that play a role for a cause. */
export function findingsFor(cause: Cause, role: Role): PossibleFinding[] {
  const ids: readonly string[] = cause[role] ?? [];
  return ids.flatMap((id) => possibleFindings.filter((finding) => finding.id === id));
}

/** The causes for which a finding plays a role. */
export function causesOf({ id }: PossibleFinding, role: Role): Cause[] {
  return causes.filter((cause) => (cause[role] as readonly string[] | undefined)?.includes(id));
}
