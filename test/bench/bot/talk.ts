import type { SlackConfig, StoreConfig } from '../../../src/config.js';

/** What the benchmark tells the bot's process. `begin`: what is measured begins now. */
export type ToBot =
  | { readonly kind: 'start'; readonly store: StoreConfig; readonly slack: SlackConfig }
  | { readonly kind: 'begin' }
  | { readonly kind: 'measure' }
  | { readonly kind: 'stop' };

/** How the process was since `begin`. Milliseconds and bytes. */
export interface Measured {
  readonly kind: 'measured';
  /** How late the event loop of the main thread came. */
  readonly late: { readonly median: number; readonly most: number; readonly longest: number };
  /** User and system, of all threads. */
  readonly processor: number;
  readonly wall: number;
  /** The highest RSS since the process began. */
  readonly peak: number;
}

/** What that process tells. */
export type FromBot = { readonly kind: 'loaded' | 'started' | 'begun' | 'stopped' } | Measured;
