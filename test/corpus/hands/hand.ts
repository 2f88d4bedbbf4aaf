import type { Setting, SettingState, Step, Why } from '../facts.js';

/** Steps that are called and answered; a push just comes. */
export type CalledStep = Exclude<Step, 'push'>;

/** What the words of a record may name: `{why}`, `{listener}`, `{exchange}`, `{n}`. */
type Words = string;

/**
 * One way of wording: how one developer, or one logging library, would have the app log the same facts. Made
 * up for the corpus; no public source shows Secure Mail's own words.
 */
export interface Hand {
  readonly id: string;
  /** Who words things like this. */
  readonly describes: string;
  /** Null: this hand logs no beginnings. */
  readonly begins: Readonly<Record<CalledStep, Words>> | null;
  readonly works: Readonly<Record<Step, Words>>;
  readonly fails: Readonly<Record<CalledStep, Words>>;
  /** The subscription is no longer valid. */
  readonly gone: Words;
  readonly why: (why: Why) => string;
  readonly settings: Readonly<Record<Setting, Readonly<Record<SettingState, Words>>>>;
  readonly events: EventWords;
}

/** How the hand fills the events file. */
export interface EventWords {
  readonly operations: Readonly<Record<'tenant' | 'subscription' | 'validity', string>>;
  readonly works: string;
  /** With or without `{why}`. */
  readonly fails: string;
  readonly gone: string;
}
