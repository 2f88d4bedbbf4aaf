import type { Phrasing } from './phrasing.js';

/** What a check says of the subscription in one word. */
export const subscriptionStates: readonly Phrasing[] = [
  ['subscription check: status=VALID', 'validity-check succeeded'],
  ['checkSubscription valid=YES', 'validity-check succeeded'],
  ['subscription check -> state: active', 'validity-check succeeded'],
  ['GET /subscriptions/GQB3/status → 200 status=VALID', 'validity-check succeeded'],
  ['GET /subscriptions/GQB3/status → 200 status=INVALID', 'validity-check failed subscription-invalid'],
  ['subscription check: status=EXPIRED', 'validity-check failed subscription-invalid'],
  ['subscription check: status=GONE', 'validity-check failed subscription-invalid'],
  ['subscription check: status=UNKNOWN_SUBSCRIPTION', 'validity-check failed subscription-invalid'],
  ['validity: status=NOT_FOUND', 'validity-check failed subscription-invalid'],
  ['validate: {"state":"active"}', 'validity-check succeeded'],
  ['{"op":"validateSubscription","valid":true}', 'validity-check succeeded'],
  ['{"op":"validateSubscription","valid":false}', 'validity-check failed subscription-invalid'],
  ['{"event":"subscriptionCheck","status":"expired"}', 'validity-check failed subscription-invalid'],
  ['{"event":"subscriptionCheck","http":503}', 'validity-check failed http-503'],
  ['subscription state = .active', 'validity-check succeeded'],
  ['subscription state = .expired', 'validity-check failed subscription-invalid'],
  ['PushSubscription state=ALIVE', 'validity-check succeeded'],
  ['PushSubscription state=DEAD', 'validity-check failed subscription-invalid'],
  ['subscription check status=STALE age=2110s', 'validity-check failed subscription-invalid'],
  ['Subscription health: good', 'validity-check succeeded'],
  ['[validity] VALID', 'validity-check succeeded'],
  ['[validity] INVALID -> resubscribe', 'validity-check failed subscription-invalid'],
  ['subscription check status=UNKNOWN', 'validity-check unclear'],
  ['validity-check verdict=lost', 'validity-check failed subscription-invalid'],
];
