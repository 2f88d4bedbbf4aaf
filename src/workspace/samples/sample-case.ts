import type { BundlePlan } from './bundle.js';

/** One made-up case: what is wrong with it, and its bundle. */
export interface SampleCase {
  /** The id of the cause it shows, or `healthy`. */
  readonly id: string;
  readonly title: string;
  /** What the user complains about. */
  readonly description: string;
  readonly plan: BundlePlan;
}
