import type { Failure, PushSeries, PushStep } from '../../evidence/push-record.js';

/*
 * Which failure belongs to which check. Always by the step and by who was called first, by the code second:
 * the same code means another fault on another link of the chain (reference, 5.4).
 */

type FailureTest = (failure: Failure, series: PushSeries) => boolean;

/** Steps that speak with the Citrix listener service. */
const listenerSteps = new Set(['tenant-id', 'listener-registration', 'listener-update', 'validity-check']);

function speaksWithListener({ step, party }: PushSeries): boolean {
  return listenerSteps.has(step) || (step === 'ews-subscription' && party === 'listener');
}

function speaksWithExchange(series: PushSeries): boolean {
  return series.step === 'ews-subscription' && !speaksWithListener(series);
}

/** A request that was given up on purpose is no fault of the network (reference, 5.4, code -999). */
function isNetwork(failure: Failure): boolean {
  return failure.kind === 'network' && failure.reason !== 'cancelled';
}

/** A proxy that wants credentials of its own stands in the way as a firewall does. */
function isProxyRefusal(failure: Failure): boolean {
  return failure.kind === 'http' && failure.status === 407;
}

function isOffline(failure: Failure): boolean {
  return failure.kind === 'network' && (failure.reason === 'offline' || failure.reason === 'cellular-off');
}

function httpIn(failure: Failure, test: (status: number) => boolean): boolean {
  return failure.kind === 'http' && failure.status !== 407 && test(failure.status);
}

function isBadAddress(failure: Failure): boolean {
  return failure.kind === 'network' && failure.reason === 'bad-url';
}

const blocksWay: FailureTest = (failure, series) =>
  (isNetwork(failure) && !isOffline(failure) && !isBadAddress(failure)) ||
  isProxyRefusal(failure) ||
  failure.kind === 'authentication' ||
  (failure.kind === 'http' && series.party === 'gateway');

/** The listener service is not reached, or somebody on the way answers in its place. */
export const listenerUnreached: FailureTest = (failure, series) =>
  speaksWithListener(series) && blocksWay(failure, series);

/** The address itself is malformed, which points at the policy that holds it (reference, 5.4, -1000 and -1002). */
export const listenerAddressBad: FailureTest = (failure, series) =>
  speaksWithListener(series) && isBadAddress(failure);

export const listenerOffline: FailureTest = (failure, series) =>
  speaksWithListener(series) && isOffline(failure);

const listenerAnswers: FailureTest = (failure, series) =>
  speaksWithListener(series) &&
  series.party !== 'gateway' &&
  failure.kind === 'http' &&
  failure.status !== 407;

/** HTTP 500 from the push service: the article's sign of a wrong tenant ID. Exchange answering 500 is another matter. */
export const pushServiceError: FailureTest = (failure, series) =>
  httpIn(failure, (status) => status === 500) &&
  series.party !== 'exchange' &&
  (series.step === 'ews-subscription' ||
    (listenerAnswers(failure, series) && series.step !== 'listener-update'));

/** The push service refuses the tenant or the device with another status of the 4xx kind. */
export const pushServiceRefusal: FailureTest = (failure, series) =>
  (series.step === 'tenant-id' || series.step === 'listener-registration') &&
  listenerAnswers(failure, series) &&
  httpIn(failure, (status) => status < 500);

/** The push service is up but out of order: 501 and beyond. */
export const pushServiceOutage: FailureTest = (failure, series) =>
  listenerAnswers(failure, series) &&
  series.step !== 'listener-update' &&
  httpIn(failure, (status) => status > 500);

const updateRefusedOutright: FailureTest = (failure, series) =>
  series.step === 'listener-update' && listenerAnswers(failure, series);

export const updateRefused: FailureTest = (failure, series) =>
  updateRefusedOutright(failure, series) ||
  (series.step === 'listener-update' && failure.kind === 'unspecified');

/** The listener calls the subscription invalid, or knows it no longer. */
export const subscriptionInvalid: FailureTest = (failure, series) =>
  series.step === 'validity-check' &&
  (failure.kind === 'subscription-invalid' ||
    failure.kind === 'unspecified' ||
    (listenerAnswers(failure, series) && httpIn(failure, (status) => status < 500)));

export const ewsUnreached: FailureTest = (failure, series) =>
  speaksWithExchange(series) && ((isNetwork(failure) && !isOffline(failure)) || isProxyRefusal(failure));

export const ewsOffline: FailureTest = (failure, series) => speaksWithExchange(series) && isOffline(failure);

export const ewsRefusesCredentials: FailureTest = (failure, series) =>
  speaksWithExchange(series) &&
  (failure.kind === 'authentication' || httpIn(failure, (status) => status === 401 || status === 403));

export const ewsTooLarge: FailureTest = (failure, series) =>
  series.step === 'ews-subscription' && httpIn(failure, (status) => status === 413);

/** Exchange answers with a fault, or with a status that the article has no section for. */
export const ewsServerError: FailureTest = (failure, series) =>
  speaksWithExchange(series) &&
  (failure.kind === 'fault' ||
    (httpIn(failure, (status) => ![401, 403, 413].includes(status)) && !pushServiceError(failure, series)));

const explained: readonly FailureTest[] = [
  listenerUnreached,
  listenerOffline,
  listenerAddressBad,
  pushServiceError,
  pushServiceRefusal,
  pushServiceOutage,
  ewsUnreached,
  ewsOffline,
  ewsRefusesCredentials,
  ewsTooLarge,
  ewsServerError,
  updateRefusedOutright,
];

/** A failure for which the record gives no reason. */
export const unexplained: FailureTest = (failure) => failure.kind === 'unspecified';

/** The steps that one attempt to subscribe consists of (article, "several high level events"). */
export const subscribingSteps: readonly PushStep[] = [
  'tenant-id',
  'listener-registration',
  'ews-subscription',
  'listener-update',
];

/** A failure that ends a run of pushes: it has a reason, and is more than a device without network. */
export const settles: FailureTest = (failure, series) =>
  subscriptionInvalid(failure, series) || (hasReason(failure, series) && !isOffline(failure));

/** A failure for which the record gives a reason that some check takes up. */
export const hasReason: FailureTest = (failure, series) => explained.some((test) => test(failure, series));
