import type { NewFile } from '../../src/workspace/acts/files.js';
import { bundleFiles } from '../../src/workspace/samples/bundle.js';
import { exchangeCases } from '../../src/workspace/samples/cases/exchange.js';
import { buildZip } from '../support/zip.js';

/** A synthetic bundle, and how much it holds. */
export interface PaddedBundle extends NewFile {
  readonly bytes: Uint8Array;
  /** Bytes of its files once they are inflated. */
  readonly inflated: number;
}

/** So many lines of an ordinary day make five megabytes of packed log; eight times as many bytes inflated. */
const padding = { ordinary: 405_000, logFileCount: 5 };

/** Two bundles of five megabytes as a device writes them: Exchange is not reached. Takes seconds. */
export function paddedBundles(): PaddedBundle[] {
  return [1, 2].map((seed) => {
    const files = bundleFiles({ ...exchangeCases[0]?.plan, ...padding, seed });
    const entries = [...files].map(([name, content]) => ({ name, content }));
    const inflated = entries.reduce((bytes, { content }) => bytes + content.length, 0);
    return { name: `synthetic-${seed}.zip`, bytes: buildZip(entries), inflated };
  });
}
