import { detached } from '../detached.js';
import { type EvidenceKind, rejectedSamples, type Source } from '../evidence.js';
import { excerptLimit, type Located, type Moment } from '../located.js';

/** Counts the records of one file. */
export class SourceTally {
  records = 0;
  #rejected = 0;
  readonly #samples: Located[] = [];
  readonly #from = new MomentSlot();
  readonly #to = new MomentSlot();

  /** One more record, understood or not. The time is not kept itself. */
  count(time: Moment | null): void {
    this.records += 1;
    if (time === null) return;
    if (!(time.utc >= this.#from.utc)) this.#from.put(time);
    if (!(time.utc < this.#to.utc)) this.#to.put(time);
  }

  /** The record was not understood; `show` makes its sample where one more is kept. */
  reject(show: () => Located): void {
    this.#rejected += 1;
    if (this.#samples.length < rejectedSamples) this.#samples.push(show());
  }

  source(file: string, kind: EvidenceKind, problem: Source['problem']): Source {
    return {
      file,
      kind,
      records: this.records,
      rejected: this.#rejected,
      rejectedSamples: this.#samples,
      from: this.#from.moment(),
      to: this.#to.moment(),
      problem,
    };
  }
}

/** Holds a moment that is replaced with every record, without an object for each. */
class MomentSlot {
  /** NaN as long as none is held. */
  utc = Number.NaN;
  #offsetMinutes: number | null = null;

  put({ utc, offsetMinutes }: Moment): void {
    this.utc = utc;
    this.#offsetMinutes = offsetMinutes;
  }

  moment(): Moment | null {
    return Number.isNaN(this.utc) ? null : { utc: this.utc, offsetMinutes: this.#offsetMinutes };
  }
}

/** Where a record stands, and as much of its text as is kept. */
export function locate(file: string, line: number, text: string, time: Moment | null): Located {
  return { file, line, text: detached(text.slice(0, excerptLimit)).trimEnd(), time };
}

/** The same for a text that is a string of its own, which need not be copied unless it is cut. */
export function locateWhole(file: string, line: number, text: string, time: Moment | null): Located {
  return text.length > excerptLimit
    ? locate(file, line, text, time)
    : { file, line, text: text.trimEnd(), time };
}

/** The place of a file that holds no record. */
export function nowhere(file: string): Located {
  return { file, line: 1, text: '', time: null };
}
