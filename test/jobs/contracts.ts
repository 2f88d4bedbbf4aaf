import { describeCrashes } from './crash-contract.js';
import type { Place } from './jobs-rig.js';
import { describeOrder } from './order-contract.js';
import { describeRetries } from './retry-contract.js';
import { describeSteps } from './steps-contract.js';
import { describeStops } from './stop-contract.js';
import { describeTakingIn } from './taking-in-contract.js';

/** All that is asked of jobs, on the databases that `create` makes. */
export function describeJobs(where: string, create: () => Promise<Place>): void {
  describeTakingIn(`taking work in on ${where}`, create);
  describeOrder(`the order of work on ${where}`, create);
  describeSteps(`steps on ${where}`, create);
  describeRetries(`trying again on ${where}`, create);
  describeCrashes(`crashes on ${where}`, create);
  describeStops(`stopping and cancelling on ${where}`, create);
}
