import type { DeviceCondition } from '../evidence.js';
import { compareLocated, type Located } from '../located.js';
import { type Interpretation, isPushModule } from '../messages/interpret.js';
import { PushHistory } from '../push-record.js';
import { EdgeSamples } from './edge-samples.js';
import type { LogMessage, LogStatement } from './log-format.js';
import { MeaningMemo } from './meaning-memo.js';
import { locateWhole } from './source-tally.js';

const complaintLevels: ReadonlySet<string | null> = new Set(['CRITICAL', 'ERROR', 'WARNING']);

/** Takes up a record of a statement that is understood. */
type Adds = (at: Located) => void;

/** What the messages of one log come to. */
export class PushMessages {
  readonly history = new PushHistory();
  readonly #conditions = new Map<string, DeviceCondition>();
  readonly #unexplained = new EdgeSamples();
  /** What a record adds by what it says: records share statements. */
  readonly #known = new WeakMap<LogStatement, Adds>();

  constructor(
    readonly file: string,
    readonly meanings = new MeaningMemo(),
  ) {}

  take({ statement, line, text, time }: LogMessage): void {
    const adds = this.#known.get(statement) ?? this.#understand(statement);
    adds(locateWhole(this.file, line, text, time));
  }

  #understand(statement: LogStatement): Adds {
    const adds = this.#addsOf(statement);
    this.#known.set(statement, adds);
    return adds;
  }

  #addsOf({ level, module, message, words }: LogStatement): Adds {
    const first = this.meanings.of(message, level, module);
    const meaning =
      words !== null && isVague(first) ? (this.meanings.of(words, level, module) ?? first) : first;
    if (meaning === null) return (at) => this.#addUnexplained(level, module, at);
    if (meaning.kind === 'condition') return (at) => this.#addCondition({ ...meaning, at });
    return this.history.adder(meaning);
  }

  /** The latest statement on each condition and state. */
  conditions(): DeviceCondition[] {
    return [...this.#conditions.values()];
  }

  /** Complaints of the push module that no pattern explains. */
  unexplained(): { readonly count: number; readonly samples: readonly Located[] } {
    return { count: this.#unexplained.count, samples: this.#unexplained.samples() };
  }

  #addUnexplained(level: string | null, module: string | null, at: Located): void {
    if (complaintLevels.has(level) && module !== null && isPushModule(module)) this.#unexplained.add(at);
  }

  #addCondition({ condition, state, at }: DeviceCondition): void {
    const key = `${condition} ${state}`;
    const known = this.#conditions.get(key);
    if (known === undefined || compareLocated(known.at, at) < 0)
      this.#conditions.set(key, { condition, state, at });
  }
}

/** Says nothing yet, or not how it ended, or not why it failed. */
function isVague(meaning: Interpretation | null): boolean {
  if (meaning === null) return true;
  return (
    meaning.kind === 'push' && (meaning.outcome === 'unclear' || meaning.failure?.kind === 'unspecified')
  );
}
