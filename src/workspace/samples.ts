import { bundle } from './samples/bundle.js';
import { deliveryCases } from './samples/cases/delivery.js';
import { deviceCases } from './samples/cases/device.js';
import { exchangeCases } from './samples/cases/exchange.js';
import { listenerCases } from './samples/cases/listener.js';
import { policyCases } from './samples/cases/policy.js';
import type { SampleCase } from './samples/sample-case.js';

/** A synthetic bundle to try the bot with. */
export interface Sample {
  /** The id of the cause it shows, or `healthy`. */
  readonly id: string;
  readonly title: string;
  /** What the made-up user complains about. */
  readonly description: string;
  readonly fileName: string;
  /** The zip; always the same bytes. */
  build(): Promise<Uint8Array>;
}

const cases = [...policyCases, ...deviceCases, ...listenerCases, ...exchangeCases, ...deliveryCases];

/** One bundle for each family of causes and a healthy one. All made up. */
export const samples: readonly Sample[] = cases.map(sampleOf);

function sampleOf({ description, id, plan, title }: SampleCase): Sample {
  return { id, title, description, fileName: `synthetic-${id}.zip`, build: () => bundle(plan) };
}
