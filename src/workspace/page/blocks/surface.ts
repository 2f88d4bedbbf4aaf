import type { Names } from '../text/draw-text.js';

/** Where blocks are drawn, and what happens when their elements are used. */
export interface Surface {
  readonly names: Names;
  /** Tells the app; answers whether it took notice in time. */
  act(use: { readonly action: string; readonly block: string; readonly choice?: string }): Promise<boolean>;
}
