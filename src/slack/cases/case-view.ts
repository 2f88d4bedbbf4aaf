import type { Case } from '../../cases/case.js';
import type { Escalation } from '../../cases/escalations.js';
import type { KnownFinding } from '../../cases/known-findings.js';
import type { Company, Outage } from '../../cases/sightings.js';
import type { StoredTriedStep } from '../../cases/tried-steps.js';
import { type Comparison, compareDiagnoses } from '../../diagnosis/comparison.js';
import type { Diagnosis, FoundCause, Step } from '../../diagnosis/diagnosis.js';
import { separateKnown } from '../../diagnosis/known.js';
import { nextStep, withTried } from '../../diagnosis/tried.js';
import type { Redacted } from '../../redaction/redacted.js';
import type { Services } from '../services.js';

/** A case with all that its messages show. */
export interface CaseView {
  readonly stored: Case;
  /** As it is shown: what did not help lowered, what is known left out. */
  readonly diagnosis: Diagnosis<Redacted>;
  /** What the latest upload changed; null where there was but one. */
  readonly comparison: Comparison<Redacted> | null;
  /** What to do now; null where every step was tried, or there is none. */
  readonly next: { readonly cause: FoundCause<Redacted>; readonly step: Step<Redacted> } | null;
  readonly tried: readonly StoredTriedStep[];
  /** The causes that are folded away, and the acknowledgements that apply to this case. */
  readonly known: {
    readonly causes: readonly FoundCause<Redacted>[];
    readonly findings: readonly KnownFinding[];
  };
  /** Other open cases of the last day with the same first cause. */
  readonly company: readonly SeenTogether[];
  /** Steps that solved earlier cases of the first cause, the most frequent first. */
  readonly helped: readonly { readonly step: string; readonly count: number }[];
  readonly escalation: Escalation | null;
}

/** Other cases, and the announcement that they may be an outage. */
export interface SeenTogether extends Company {
  readonly outage: Outage | null;
}

/** How far back other cases count as company, in milliseconds. */
export const companyWindow = 24 * 60 * 60_000;

/** Gathers what the messages of a case show. */
export async function caseView(
  stored: Case,
  { cases, now }: Pick<Services, 'cases' | 'now'>,
): Promise<CaseView> {
  const { id, team } = stored;
  const tenants = await cases.sightings.tenants(id);
  const findings = await cases.known.concerning({ team, caseId: id, tenants });
  const tried = await cases.tried.ofCase(id);
  const separated = separateKnown(stored.diagnosis, new Set(findings.map(({ finding }) => finding)));
  const diagnosis = withTried(separated.fresh, tried);
  const [first] = diagnosis.causes;
  return {
    stored,
    diagnosis,
    comparison: compared(stored, separated.known),
    next: nextStep(diagnosis, tried),
    tried,
    known: { causes: separated.known, findings: findings.filter((known) => applies(known, stored)) },
    company: first === undefined ? [] : await seenTogether(stored, first.id, { cases, now }),
    helped: first === undefined ? [] : await cases.tried.thatHelped(team, first.id),
    escalation: await cases.escalations.ofCase(id),
  };
}

/** Without the causes that are folded away: that one of them was fixed is told. */
function compared({ previous, diagnosis }: Case, known: CaseView['known']['causes']): CaseView['comparison'] {
  const comparison = previous === null ? null : compareDiagnoses(previous, diagnosis);
  if (comparison === null) return null;
  const folded = new Set(known.map(({ id }) => id));
  return { ...comparison, changes: comparison.changes.filter(({ cause }) => !folded.has(cause)) };
}

/** By the cause that is shown first: what is known, or did not help, is nothing to be told of again. */
async function seenTogether(
  { id, team }: Case,
  cause: string,
  { cases, now }: Pick<Services, 'cases' | 'now'>,
): Promise<SeenTogether[]> {
  const company = await cases.sightings.company(id, now() - companyWindow, cause);
  return Promise.all(
    company.map(async (one) => {
      const { kind, value } = one;
      return { ...one, outage: await cases.sightings.outage({ team, cause, kind, value }) };
    }),
  );
}

function applies({ finding }: KnownFinding, { diagnosis }: Case): boolean {
  return diagnosis.findings.some(({ id }) => id === finding);
}
