import type { Evidence, EvidenceKind } from '../../evidence/evidence.js';
import type { Cause } from '../cause.js';
import type { Check } from '../check.js';
import type { Question } from '../questions/question.js';
import { stageOrder } from '../stages.js';

/** Something that could be had: a kind of evidence, or a person's answer. */
export type Piece = {
  /** Ids of the findings that it may lead to. */
  readonly findings: readonly string[];
} & (
  | { readonly kind: 'evidence'; readonly evidence: EvidenceKind }
  | { readonly kind: 'question'; readonly question: Question }
);

/** A kind of evidence with everything that the checks may find in it beside what the case has. */
export function evidencePiece(kind: EvidenceKind, checks: readonly Check[], { byKind }: Evidence): Piece {
  const has = (other: EvidenceKind) => byKind[other] !== undefined;
  const findings = checks.flatMap((check) =>
    variantsBy(kind, check, has).map((variant) => `${check.id}.${variant}`),
  );
  return { kind: 'evidence', evidence: kind, findings };
}

export function questionPiece(question: Question): Piece {
  return { kind: 'question', question, findings: question.answers.flatMap(({ gives }) => gives) };
}

/**
 * What the kind adds to a check: all that no other kind decides, unless the check has a more telling kind
 * already; where the check can run without it, what it decides.
 */
function variantsBy(
  kind: EvidenceKind,
  { needs, decides = {}, variants }: Check,
  has: (other: EvidenceKind) => boolean,
): readonly string[] {
  const decided = decides[kind] ?? [];
  if (!needs.includes(kind)) return needs.some(has) ? decided : [];
  if (needs.slice(0, needs.indexOf(kind)).some(has)) return [];
  const elsewhere = Object.values(decides).flat();
  return Object.keys(variants).filter(
    (variant) => !variant.includes('reported') && !elsewhere.includes(variant),
  );
}

/** What each finding of the piece would say of the cause: for it, against it, or nothing. */
export function effectOn({ confirmedBy, indicatedBy, refutedBy }: Cause, { findings }: Piece): string {
  const speaking: readonly string[] = [...confirmedBy, ...indicatedBy];
  const opposing: readonly string[] = refutedBy;
  return findings
    .flatMap((id) => (speaking.includes(id) ? [`+${id}`] : opposing.includes(id) ? [`-${id}`] : []))
    .join(' ');
}

/** How a piece would part the open causes. */
export interface Split {
  readonly piece: Piece;
  /** The causes that it says something of. */
  readonly touched: readonly Cause[];
  /** How many causes would stay together at worst, because it shows the same of each. */
  readonly largest: number;
}

export function splitBy(piece: Piece, open: readonly Cause[]): Split {
  const groups = Map.groupBy(open, (cause) => effectOn(cause, piece));
  return {
    piece,
    touched: open.filter((cause) => effectOn(cause, piece) !== ''),
    largest: Math.max(0, ...[...groups.values()].map((group) => group.length)),
  };
}

/** Whether it would tell anything: of one cause something, of several not the same. */
export function isTelling({ touched, largest }: Split, open: readonly Cause[]): boolean {
  return touched.length > 0 && (open.length === 1 || largest < open.length);
}

/** The most even split first; of equals the one that comes earlier in the chain, then the easier to have. */
export function compareSplits(a: Split, b: Split): number {
  return a.largest - b.largest || firstStage(a) - firstStage(b) || ease(a.piece) - ease(b.piece);
}

function firstStage({ touched }: Split): number {
  return Math.min(...touched.map(({ stage }) => stageOrder(stage)));
}

/** A file of the bundle is easier to have than an answer, an answer easier than something of a server. */
function ease(piece: Piece): number {
  if (piece.kind === 'question') return 1;
  return ofServers.has(piece.evidence) ? 2 : 0;
}

/** Kinds that come from a server, not from the device. */
export const ofServers: ReadonlySet<EvidenceKind> = new Set(['ews-event-log', 'server-output']);
