import { KnownModules } from './readers/known-modules.js';
import { MeaningMemo } from './readers/meaning-memo.js';
import { CellKinds } from './table/cell-kinds.js';
import { type SampleOf, sampleOnce } from './table/sample.js';

/** What was worked out before a file is read, so that its reader need not do it again. */
export interface FileMemo {
  readonly sampleOf: SampleOf;
  readonly meanings: MeaningMemo;
  readonly modules: KnownModules;
}

/** What the files of a case have in common, worked out once. It holds their words: each case has one of its own. */
export class CaseMemo {
  readonly #meanings = new MeaningMemo();
  readonly #modules = new KnownModules();
  readonly #kinds = new CellKinds();

  ofFile(): FileMemo {
    return { sampleOf: sampleOnce(this.#kinds), meanings: this.#meanings, modules: this.#modules };
  }
}
