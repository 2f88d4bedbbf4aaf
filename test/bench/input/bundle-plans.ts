import { allFaults, type Fault } from './faults.js';
import type { BundlePlan } from './write-bundle.js';

const megabyte = 1024 * 1024;

/** The bundles of every size that is measured against the peers. */
export const sizes: readonly BundlePlan[] = [5, 50, 400].map((size) => ({
  name: `${size} MB`,
  bytes: size * megabyte,
}));

/** As large as the largest of them, and every record tells of a fault. */
export const nothingButErrors: BundlePlan = { name: '400 MB of errors', bytes: 400 * megabyte, errors: 1 };

/** What a person has who has been using the app for an hour. */
export const small: BundlePlan = { name: '20 kB', bytes: 20 * 1024, files: 1, errors: 0.1 };

/** Bundles that differ in one thing alone. */
export interface Series {
  readonly name: string;
  /** Each with how much it has of that thing. */
  readonly members: readonly (BundlePlan & { readonly amount: number })[];
}

const seriesSize = 25 * megabyte;
/** What each of many entries holds. */
const entrySize = 5 * 1024;

/** What may make reading dearer, and should make it so in proportion. */
export const series: readonly Series[] = [
  {
    name: 'bytes',
    members: [25, 50, 100, 200].map((amount) => ({
      name: `${amount} MB of log`,
      amount,
      bytes: amount * megabyte,
    })),
  },
  {
    name: 'entries',
    members: [100, 1000, 9000].map((amount) => ({
      name: `${amount} entries`,
      amount,
      bytes: amount * entrySize,
      files: amount,
    })),
  },
  {
    name: 'errors',
    members: [0.01, 0.1, 1].map((errors) => ({
      name: `${errors * 100} % of errors`,
      amount: errors * 100,
      bytes: seriesSize,
      errors,
    })),
  },
  {
    name: 'causes',
    members: [1, 2, 4].map((amount) => ({
      name: `${amount} ${amount === 1 ? 'cause' : 'causes'}`,
      amount,
      bytes: seriesSize,
      errors: 0.08,
      faults: someFaults(amount),
    })),
  },
];

function someFaults(count: number): [Fault, ...Fault[]] {
  const [first, ...others] = allFaults;
  return [first, ...others.slice(0, count - 1)];
}
