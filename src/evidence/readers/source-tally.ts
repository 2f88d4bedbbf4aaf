import { type EvidenceKind, rejectedSamples, type Source } from '../evidence.js';
import { excerptLimit, type Located, type Moment } from '../located.js';

/** Counts the records of one file. */
export class SourceTally {
  records = 0;
  #rejected = 0;
  readonly #samples: Located[] = [];
  #from: Moment | null = null;
  #to: Moment | null = null;

  /** One more record, understood or not. */
  count(time: Moment | null): void {
    this.records += 1;
    if (time === null) return;
    if (this.#from === null || time.utc < this.#from.utc) this.#from = time;
    if (this.#to === null || time.utc >= this.#to.utc) this.#to = time;
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
      from: this.#from,
      to: this.#to,
      problem,
    };
  }
}

/** Where a record stands, and as much of its text as is kept. */
export function locate(file: string, line: number, text: string, time: Moment | null): Located {
  return { file, line, text: detached(text.slice(0, excerptLimit)).trimEnd(), time };
}

/** The place of a file that holds no record. */
export function nowhere(file: string): Located {
  return { file, line: 1, text: '', time: null };
}

/** A copy of its own: a part of a string would keep the whole of it in memory. */
export function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
