import type { CauseId } from '../corpus/scenario.js';
import type { Run } from './run-corpus.js';

/** How one cause fares over all runs. */
export interface CauseScore {
  readonly id: CauseId;
  /** Runs in which the expert puts it first. */
  readonly expected: number;
  readonly first: number;
  readonly anywhere: number;
  /** Runs in which it is named and should not be. */
  readonly wrong: number;
}

/** How the whole corpus fares. */
export interface Score {
  readonly causes: readonly CauseScore[];
  readonly runs: number;
  readonly right: number;
  readonly wrongOnHealthy: number;
  readonly wronglyConfirmed: number;
  readonly findings: number;
  readonly standing: number;
  /** Runs in which everything else the expert says holds as well: confidence, further causes, chain. */
  readonly inFull: number;
}

export function score(runs: readonly Run[]): Score {
  const healthy = runs.filter(({ scenario }) => scenario.expect.verdict.includes('healthy'));
  return {
    causes: causeIds(runs).map((id) => causeScore(id, runs)),
    runs: runs.length,
    right: runs.filter(({ comparison }) => comparison.right).length,
    wrongOnHealthy: sum(healthy, ({ comparison }) => comparison.wrongCauses.length),
    wronglyConfirmed: sum(runs, ({ comparison }) => comparison.wronglyConfirmed.length),
    findings: sum(runs, ({ findings }) => findings),
    standing: sum(runs, ({ adrift, findings }) => findings - adrift.length),
    inFull: runs.filter(isInFull).length,
  };
}

/** The goals: 100 %, 0, 0, 100 %. */
export function meetsGoals({
  findings,
  right,
  runs,
  standing,
  wrongOnHealthy,
  wronglyConfirmed,
}: Score): boolean {
  return right === runs && wrongOnHealthy === 0 && wronglyConfirmed === 0 && standing === findings;
}

export function isInFull({ adrift, comparison }: Run): boolean {
  const { remarks, right, wrongCauses, wronglyConfirmed } = comparison;
  return right && [...remarks, ...wrongCauses, ...wronglyConfirmed, ...adrift].length === 0;
}

function causeScore(id: CauseId, runs: readonly Run[]): CauseScore {
  const expected = runs.filter(({ scenario }) => leading(scenario.expect.first) === id);
  return {
    id,
    expected: expected.length,
    first: expected.filter(({ comparison }) => comparison.right).length,
    anywhere: expected.filter(({ comparison }) => comparison.anywhere).length,
    wrong: runs.filter(({ comparison }) => comparison.wrongCauses.includes(id)).length,
  };
}

/** Where several causes fit alike, the scenario counts for the first that it lists. */
function leading(ids: readonly CauseId[]): CauseId | undefined {
  return ids[0];
}

function causeIds(runs: readonly Run[]): CauseId[] {
  const expected = runs.flatMap(({ scenario }) => leading(scenario.expect.first) ?? []);
  const wrong = runs.flatMap(({ comparison }) => comparison.wrongCauses);
  return [...new Set([...expected, ...wrong])].sort();
}

function sum<T>(list: readonly T[], value: (item: T) => number): number {
  return list.reduce((total, item) => total + value(item), 0);
}
