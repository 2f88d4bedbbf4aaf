import { SecureMailError } from '../../src/errors.js';
import { type Answer, answerTo } from './answer.js';
import { faultsOf } from './faults.js';
import { mutantOf } from './mutant.js';
import { inputOf } from './piece.js';

/** What became of one mutant. */
export interface Trial {
  readonly seed: number;
  readonly mutations: readonly string[];
  /** The verdict, or the code of the error that refused it. */
  readonly outcome: string;
  /** Codes of the problems of single files that the answer names. */
  readonly problems: readonly string[];
  /** Processor time that one answer took, in milliseconds. */
  readonly millis: number;
  readonly faults: readonly string[];
}

/** More processor time than this for a mutant of a few megabytes is a fault. In milliseconds. */
const longest = 5000;

/** Sends the mutant of that seed the whole way, twice. Throws only where the fuzzing itself is wrong. */
export async function tryMutant(seed: number): Promise<Trial> {
  const { pieces, mutations } = await mutantOf(seed);
  const inputs = pieces.map(inputOf);
  const before = process.cpuUsage();
  const first = await attempt(() => answerTo(inputs));
  const { user, system } = process.cpuUsage(before);
  const millis = (user + system) / 1000;
  const second = await attempt(() => answerTo(inputs));
  const faults = [
    ...first.faults,
    ...(first.said === second.said ? [] : ['the same input got another answer']),
    ...(millis > longest ? [`an answer took ${Math.round(millis)} ms`] : []),
  ];
  return { seed, mutations, millis, faults, outcome: first.outcome, problems: first.problems };
}

interface Attempt {
  readonly outcome: string;
  readonly problems: readonly string[];
  readonly said: string;
  readonly faults: readonly string[];
}

async function attempt(answer: () => Promise<Answer>): Promise<Attempt> {
  try {
    const given = await answer();
    const { sources, verdict } = given.diagnosis;
    const problems = sources.flatMap(({ problem }) => problem?.code ?? []);
    const said = given.json + given.terminal + JSON.stringify([given.unfolded, given.drafts]);
    return { outcome: verdict, problems, said, faults: faultsOf(given) };
  } catch (thrown) {
    return refusal(thrown);
  }
}

function refusal(thrown: unknown): Attempt {
  const isOurs = thrown instanceof SecureMailError && thrown.code !== 'INTERNAL';
  const said = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  if (!isOurs) return { outcome: 'INTERNAL', problems: [], said, faults: [said] };
  return { outcome: thrown.code, problems: [], said: thrown.message, faults: [] };
}
