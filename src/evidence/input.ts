/** What a person handed over. */
export type Input =
  | { readonly kind: 'path'; readonly path: string }
  | ({ readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array } & Uploaded)
  | ({ readonly kind: 'text'; readonly name: string; readonly text: string } & Uploaded);

interface Uploaded {
  /** The upload that it belongs to, counted from 1 in the order of time; left out where there is one alone. */
  readonly uploaded?: number;
}

/** How far reading has come; `bytes` counts inflated bytes. */
export interface Progress {
  readonly file: string;
  readonly bytes: number;
}

/** Bounds on what one case may cost, shared by all its inputs and the archives within them. All sizes are bytes. */
export interface Budget {
  /** Archives as they lie, those within others counted again. */
  readonly compressed: number;
  /** What comes out of them, as counted on the way; plain files count, too. */
  readonly inflated: number;
  /** Files and folders of all archives and folders. */
  readonly entries: number;
  /** Archives around a file. */
  readonly nesting: number;
  /** Longest single record; a longer one is cut and counted as not understood. */
  readonly record: number;
  /** From the first look at the first input. */
  readonly seconds: number;
  /** What must be held at once: archives that lie packed in others, and lists of contents. */
  readonly memory: number;
}

/**
 * Chosen for bundles of at most 40 MB of logs, about 9 MB packed, in some dozen files (reference, rotation):
 * - `compressed` and `inflated`: fifty and a hundred times that. 4 GiB are inflated and walked in about half a minute.
 * - `entries`: hundreds of times that; a list ten times as long is refused in a tenth of a second.
 * - `nesting`: an app's folder within a bundle within what a mail program made of it.
 * - `record`: what is held for one record must stay small; no line of a log is a thousandth of a bundle.
 * - `seconds`: several times what 4 GiB take, for slow machines.
 * - `memory`: a dozen bundles of the largest kind, each packed in another archive.
 */
export const defaultBudget: Budget = {
  compressed: 512 * 1024 * 1024,
  inflated: 4 * 1024 * 1024 * 1024,
  entries: 10_000,
  nesting: 3,
  record: 1024 * 1024,
  seconds: 120,
  memory: 128 * 1024 * 1024,
};
