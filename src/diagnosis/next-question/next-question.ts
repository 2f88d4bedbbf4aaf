import { type Evidence, evidenceKinds } from '../../evidence/evidence.js';
import type { Cause } from '../cause.js';
import { causes } from '../causes/index.js';
import { checks } from '../checks/index.js';
import type { NextQuestion, Verdict } from '../diagnosis.js';
import type { Values } from '../fill-in.js';
import type { Judged } from '../judgement.js';
import { questions } from '../questions/index.js';
import type { Question } from '../questions/question.js';
import { reportedAnswers } from '../questions/reported-answers.js';
import {
  compareSplits,
  evidencePiece,
  isTelling,
  ofServers,
  type Piece,
  questionPiece,
  splitBy,
} from './pieces.js';
import { toNextQuestion } from './wording.js';

/** A diagnosis, as far as it decides what is open. */
export interface Standing {
  readonly verdict: Verdict;
  readonly judged: readonly Judged[];
  /** Causes that evidence speaks against. */
  readonly ruledOut: readonly Cause[];
}

/**
 * The piece that tells the open causes apart best; docs/ranking.md tells the rule. `standingWith` judges the
 * evidence anew: a person is asked only where an answer would change what comes out.
 */
export function nextQuestion(
  evidence: Evidence,
  standing: Standing,
  standingWith: (evidence: Evidence) => Standing,
  values: Values,
): NextQuestion | null {
  const open = openCauses(standing);
  if (open.length === 0) return null;
  const changes = (question: Question) => wouldChange(question, evidence, standing, standingWith);
  const splits = piecesFor(evidence, standing)
    .map((piece) => splitBy(piece, open))
    .filter((split) => isTelling(split, open))
    .sort(compareSplits);
  const best = splits.find(({ piece }) => piece.kind === 'evidence' || changes(piece.question));
  return best === undefined ? null : toNextQuestion(best, open, values);
}

/** What is not settled: causes short of confirmed behind no confirmed one; where nothing is found, all not ruled out. */
export function openCauses({ verdict, judged, ruledOut }: Standing): readonly Cause[] {
  if (verdict === 'inconclusive') return causes.filter((cause) => !ruledOut.includes(cause));
  if (judged[0]?.confidence === 'confirmed') return [];
  return judged.filter(({ confidence }) => confidence !== 'confirmed').map(({ cause }) => cause);
}

/** A likely cause is worth a question to a person, not another round for files. */
function piecesFor(evidence: Evidence, { judged }: Standing): Piece[] {
  const asked = questions.filter(({ id }) => !isAnswered(id, evidence)).map(questionPiece);
  if (judged[0]?.confidence === 'likely') return asked;
  const missing = evidenceKinds.filter(
    (kind) => evidence.byKind[kind] === undefined && isObtainable(kind, evidence),
  );
  return [...missing.map((kind) => evidencePiece(kind, checks, evidence)), ...asked];
}

function isAnswered(id: string, { reported = [] }: Evidence): boolean {
  return reported.some(({ question }) => question === id);
}

/** With Exchange Online nobody has its logs or its settings (reference, 4.5). */
function isObtainable(kind: (typeof evidenceKinds)[number], { reported = [] }: Evidence): boolean {
  const online = reported.some(
    ({ question, answer }) => question === 'exchange-hosting' && answer === 'online',
  );
  return !online || !ofServers.has(kind);
}

function wouldChange(
  { id, answers }: Question,
  evidence: Evidence,
  standing: Standing,
  standingWith: (evidence: Evidence) => Standing,
): boolean {
  const before = outcomeOf(standing);
  return answers.some((answer) => {
    const reported = [
      ...(evidence.reported ?? []),
      ...reportedAnswers([{ question: id, answer: answer.id }]),
    ];
    return outcomeOf(standingWith({ ...evidence, reported })) !== before;
  });
}

function outcomeOf({ verdict, judged }: Standing): string {
  return [verdict, ...judged.map(({ cause, confidence }) => `${cause.id} ${confidence}`)].join('; ');
}
