import type { Family } from '../scenario.js';
import { besideForeignFamily } from './beside-foreign.js';
import { bothSidesFamily } from './both-sides.js';
import { buildAndTokenFamily } from './build-and-token.js';
import { deliveryFamily } from './delivery.js';
import { ewsFamily } from './ews.js';
import { exchangeAloneFamily } from './exchange-alone.js';
import { foreignFamily } from './foreign.js';
import { healthyNoiseFamily } from './healthy-noise.js';
import { inconclusiveFamily } from './inconclusive.js';
import { listenerUpdateFamily } from './listener-update.js';
import { notificationFamily } from './notification.js';
import { pairsFamily } from './pairs.js';
import { pastedFamily } from './pasted.js';
import { policyFamily } from './policy.js';
import { recoveredFamily } from './recovered.js';
import { registrationFamily } from './registration.js';
import { serverOutputFamily } from './server-output.js';
import { tenantFamily } from './tenant.js';
import { transientFamily } from './transient.js';
import { validityFamily } from './validity.js';

export const families: readonly Family[] = [
  policyFamily,
  buildAndTokenFamily,
  tenantFamily,
  registrationFamily,
  ewsFamily,
  listenerUpdateFamily,
  validityFamily,
  deliveryFamily,
  notificationFamily,
  exchangeAloneFamily,
  bothSidesFamily,
  serverOutputFamily,
  pairsFamily,
  recoveredFamily,
  transientFamily,
  healthyNoiseFamily,
  inconclusiveFamily,
  pastedFamily,
  foreignFamily,
  besideForeignFamily,
];
