import type { Diagnosis, FoundCause } from '../../src/diagnosis/diagnosis.js';
import type { CauseId, Expectation } from '../corpus/scenario.js';

/** What of a diagnosis an expert speaks to. */
export interface Told extends Pick<Diagnosis, 'verdict' | 'ruledOut' | 'chain'> {
  readonly causes: readonly Pick<FoundCause, 'id' | 'confidence'>[];
}

/** How a diagnosis stands to what the expert concludes. */
export interface Comparison {
  /** Verdict and first cause are right. */
  readonly right: boolean;
  /** The expected first cause is named at all; true where none is expected. */
  readonly anywhere: boolean;
  /** Causes named that the expert does not name. */
  readonly wrongCauses: readonly CauseId[];
  /** Causes called confirmed that the expert does not call so. */
  readonly wronglyConfirmed: readonly CauseId[];
  /** Everything else that differs, in words. */
  readonly remarks: readonly string[];
}

export function compare(diagnosis: Told, expected: Expectation): Comparison {
  const ids = diagnosis.causes.map(({ id }) => id);
  const verdictRight = expected.verdict.includes(diagnosis.verdict);
  const named = isNamed(ids, expected);
  const [first] = ids;
  return {
    right: verdictRight && (first === undefined ? !needsCause(expected) : expected.first.includes(first)),
    anywhere: named,
    wrongCauses: ids.filter((id) => !allowed(expected).includes(id)),
    wronglyConfirmed: diagnosis.causes
      .filter(({ confidence, id }) => confidence === 'confirmed' && !canBeConfirmed(id, expected))
      .map(({ id }) => id),
    remarks: [
      ...(verdictRight ? [] : [`verdict ${diagnosis.verdict}, not ${expected.verdict.join(' or ')}`]),
      ...firstRemarks(diagnosis, expected),
      ...causeRemarks(diagnosis, expected),
      ...chainRemarks(diagnosis, expected),
    ],
  };
}

/** Where the verdict may be other than a cause, none need be named. */
function needsCause({ first, verdict }: Expectation): boolean {
  return first.length > 0 && verdict.every((one) => one === 'cause-found');
}

function isNamed(ids: readonly CauseId[], expected: Expectation): boolean {
  return !needsCause(expected) || ids.some((id) => expected.first.includes(id));
}

function allowed({ also = [], first, mayBe = [], mayBeConfirmed = [] }: Expectation): readonly CauseId[] {
  return [...first, ...also, ...mayBe, ...mayBeConfirmed];
}

/** Further causes that have to be named are faults of their own, which a record may state. */
function canBeConfirmed(id: CauseId, expected: Expectation): boolean {
  const { also = [], confidence, first, mayBeConfirmed = [] } = expected;
  if (first.includes(id)) return confidence.includes('confirmed');
  if (mayBeConfirmed.includes(id)) return true;
  return also.includes(id) && confidence.some((one) => one !== 'possible');
}

function firstRemarks({ causes }: Told, { confidence, first }: Expectation): string[] {
  const [cause] = causes;
  if (cause === undefined || !first.includes(cause.id) || confidence.includes(cause.confidence)) return [];
  return [`${cause.id} is ${cause.confidence}, not ${confidence.join(' or ')}`];
}

function causeRemarks(
  { causes, ruledOut }: Told,
  { also = [], ruledOut: refuted = [] }: Expectation,
): string[] {
  return [
    ...missing(also, causes).map((id) => `${id} is not named`),
    ...missing(refuted, ruledOut).map((id) => `${id} is not ruled out`),
  ];
}

function missing(ids: readonly CauseId[], given: readonly { readonly id: CauseId }[]): CauseId[] {
  return ids.filter((id) => !given.some((one) => one.id === id));
}

function chainRemarks({ chain }: Told, expected: Expectation): string[] {
  return (['failing', 'recovered', 'ok'] as const).flatMap((state) =>
    (expected[state] ?? []).flatMap((stage) => {
      const told = chain.find((link) => link.stage === stage)?.state;
      return told === state ? [] : [`stage ${stage} is ${told}, not ${state}`];
    }),
  );
}
