import type { Names } from '../text/draw-text.js';
import type { WireChannel, WireChoice, WirePerson } from '../wire.js';

/** What was done with an element. */
export interface Use {
  readonly action: string;
  readonly block: string;
  readonly choice?: WireChoice;
}

/** Whom and what one can pick. */
export interface Directory {
  readonly people: readonly WirePerson[];
  readonly channels: readonly WireChannel[];
  titleOf(channel: WireChannel): string;
}

/** Where blocks are drawn. */
export interface Scene {
  /** Begins the ids of fields; the same view drawn anew bears the same. */
  readonly scope: string;
  /** Follows the heading above. */
  readonly heading: 'h2' | 'h3';
}

/** Where blocks are drawn, and what happens when their elements are used. */
export interface Surface extends Scene {
  readonly names: Names;
  readonly directory: Directory;
  /** Tells the app; answers whether it took notice in time. */
  act(use: Use): Promise<boolean>;
}
