import type { EvidenceByKind, EvidenceKind } from '../evidence/evidence.js';
import type { Located } from '../evidence/located.js';
import type { FindingStatus } from './diagnosis.js';
import type { QuestionId } from './questions/question.js';
import type { Reported } from './questions/reported-answers.js';
import type { ArticleStep, Stage } from './stages.js';

/** What a check gets: the evidence it declared and the answers it asks for, where the case has them. */
export type Given<Kind extends EvidenceKind> = { readonly [K in Kind]?: EvidenceByKind[K] } & {
  readonly reported?: Reported;
};

/**
 * What a finding rests on: `stated` by the record of the one who failed, `unexplained` where a record says
 * that a step failed but not why, `inferred` from what others recorded or from what is not there.
 */
export type Basis = 'stated' | 'unexplained' | 'inferred';

/** What a check found; the engine adds the check's id, and cuts the evidence to what a report needs. */
export interface FindingDraft<Variant extends string = string> {
  readonly variant: Variant;
  readonly status: FindingStatus;
  readonly summary: string;
  /** Stage that the finding speaks of, where it is another than the check's. */
  readonly stage?: Stage | null;
  readonly basis?: Basis;
  readonly recovered?: boolean;
  /** How many records say so; the number of evidence lines where the source counts no further. */
  readonly count?: number;
  readonly evidence: readonly [Located, ...Located[]];
}

/** The step of the article does not concern this case, and why. */
export interface NotApplicable {
  readonly notApplicable: string;
}

export type CheckResult<Variant extends string = string> = readonly FindingDraft<Variant>[] | NotApplicable;

/** One question put to the evidence. */
export interface Check<Kind extends EvidenceKind = EvidenceKind, Variant extends string = string> {
  readonly id: string;
  /** What the check looks for, for people. */
  readonly title: string;
  /** What is looked at and how it is judged, for people: a few sentences, inferences called so. */
  readonly description: string;
  /** The stage whose state the findings tell; null where they tell of none. */
  readonly stage: Stage | null;
  /** The step of the article that asks for it; null where the reference, not the article, gives the question. */
  readonly article: ArticleStep | null;
  /** Kinds of evidence of which any one lets the check run, the most telling first; none where only people can tell. */
  readonly needs: readonly Kind[];
  /** Kinds that sharpen the answer where they are there. */
  readonly uses?: readonly Kind[];
  /** Findings that a kind of `uses` alone decides. */
  readonly decides?: { readonly [K in Kind]?: readonly Variant[] };
  /** Questions whose answers it takes; findings that rest on one have a variant `…reported…` of their own. */
  readonly asks?: readonly QuestionId[];
  /** Every finding the check can make, with what it means; its id is `check.variant`. */
  readonly variants: Readonly<Record<Variant, string>>;
  /** What stays open even where the check could run, in a sentence or two. */
  readonly cannotTell: string;
  run(given: Given<Kind>): CheckResult<Variant>;
}

/** Lets the compiler infer what a check declared. */
export function defineCheck<const Kind extends EvidenceKind, const Variant extends string>(
  check: Check<Kind, Variant>,
): Check<Kind, Variant> {
  return check;
}
