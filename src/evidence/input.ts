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

/** Bounds on what one case may cost. All sizes are bytes. */
export interface Budget {
  readonly compressed: number;
  readonly inflated: number;
  readonly entries: number;
  readonly nesting: number;
  /** Longest single record; a longer one is cut and counted as not understood. */
  readonly record: number;
}

/** Chosen for bundles of at most 40 MB of logs (reference, rotation), with two orders of magnitude to spare. */
export const defaultBudget: Budget = {
  compressed: 512 * 1024 * 1024,
  inflated: 4 * 1024 * 1024 * 1024,
  entries: 10_000,
  nesting: 3,
  record: 1024 * 1024,
};
