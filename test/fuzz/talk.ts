import type { Trial } from './try-mutant.js';

/** To the process that tries mutants. */
export interface Order {
  readonly seed: number;
}

/** From it. `peak` is the most memory that the process held so far, in bytes. */
export type Said =
  | { readonly kind: 'tried'; readonly trial: Trial; readonly peak: number }
  | { readonly kind: 'loose-error'; readonly text: string };
