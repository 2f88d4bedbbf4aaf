import type { SlackConfig, StoreConfig } from '../../src/config.js';

export interface StartOrder {
  readonly kind: 'start';
  readonly store: StoreConfig;
  readonly slack: SlackConfig;
}

/** What the supervisor tells a bot process. `purge`: forget what was finished so many milliseconds ago. */
export type ToBot =
  | StartOrder
  | { readonly kind: 'measure' }
  | { readonly kind: 'purge'; readonly age: number };

/** How a bot process is. Bytes and milliseconds. */
export interface Measured {
  readonly kind: 'measured';
  /** Jobs that are not done. */
  readonly unfinished: number;
  readonly rss: number;
  /** The highest `rss` since the process began. */
  readonly peak: number;
  /** In use after a collection that was asked for. */
  readonly heap: number;
  /** Open file descriptors, sockets included; null where the system does not tell. */
  readonly descriptors: number | null;
  /** Of the time in which the main thread had something to do: the share in which it waited for a processor. */
  readonly starved: number | null;
  /** How late the event loop came, since the process began. */
  readonly late: { readonly median: number; readonly most: number; readonly longest: number };
}

/** What a bot process tells: its code is loaded; it is connected; how it is; it has forgotten. */
export type FromBot =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'purged' }
  | Measured;
