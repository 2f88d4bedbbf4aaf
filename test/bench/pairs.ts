import { type Spread, spreadOf } from './numbers.js';
import { type Command, type Run, run } from './process.js';

/** Two programs that ran in turns. */
export interface Paired {
  readonly ours: Measured;
  readonly other: Measured;
  /** Of the times of each pair, ours to the other's. */
  readonly ratio: Spread;
}

/** Many runs of one program. */
export interface Measured {
  /** Milliseconds. */
  readonly wall: Spread;
  /** Milliseconds and bytes; null where the system does not tell. */
  readonly processor: Spread | null;
  readonly peak: Spread | null;
}

/** Ours, the other, ours, the other, …: what else the machine does strikes both. */
export async function inPairs(ours: Command, other: Command, pairs: number, folder: string): Promise<Paired> {
  const runs: [Run, Run][] = [];
  for (let pair = 0; pair < pairs; pair += 1) runs.push([await run(ours, folder), await run(other, folder)]);
  return {
    ours: measuredOf(runs.map(([own]) => own)),
    other: measuredOf(runs.map(([, others]) => others)),
    ratio: spreadOf(runs.map(([own, others]) => own.millis / others.millis)),
  };
}

/** Several programs in turns, each as often. */
export async function inRounds(
  commands: readonly Command[],
  rounds: number,
  folder: string,
): Promise<Measured[]> {
  const runs: Run[][] = commands.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, command] of commands.entries()) runs[index]?.push(await run(command, folder));
  return runs.map(measuredOf);
}

function measuredOf(runs: readonly Run[]): Measured {
  const usages = runs.flatMap(({ usage }) => usage ?? []);
  const spread = (values: readonly number[]) => (usages.length < runs.length ? null : spreadOf(values));
  return {
    wall: spreadOf(runs.map(({ millis }) => millis)),
    processor: spread(usages.map(({ processor }) => processor)),
    peak: spread(usages.map(({ peak }) => peak)),
  };
}
