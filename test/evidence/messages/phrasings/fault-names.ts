import type { Phrasing } from './phrasing.js';

/** Faults of Exchange Web Services by name. */
export const faultNames: readonly Phrasing[] = [
  [
    'EWS Subscribe: ErrorExceededSubscriptionCount',
    'ews-subscription failed ErrorExceededSubscriptionCount @exchange',
  ],
  ['EWS Subscribe: ErrorInternalServerError', 'ews-subscription failed ErrorInternalServerError @exchange'],
  ['Subscribe: ErrorSubscriptionNotFound', 'validity-check failed subscription-invalid'],
  ['EWS Subscribe fault ErrorMailboxMoveInProgress HTTP 500', 'ews-subscription failed http-500 @exchange'],
  [
    'SOAP fault a:ErrorMailboxStoreUnavailable on Subscribe',
    'ews-subscription failed ErrorMailboxStoreUnavailable',
  ],
  [
    'EWSPushSubscribe: response code ErrorServerBusy, back off 300000 ms',
    'ews-subscription failed ErrorServerBusy @exchange',
  ],
  ['subscribe rejected ErrorImpersonateUserDenied', 'ews-subscription failed auth'],
  [
    'EWS error: ErrorExceededConnectionCount (HTTP 200)',
    'ews-subscription failed ErrorExceededConnectionCount @exchange',
  ],
  [
    'Subscribe response: ErrorMailboxMoveInProgress. Mailbox is being moved.',
    'ews-subscription failed ErrorMailboxMoveInProgress',
  ],
  [
    'SubscribeToPush fault=ErrorExceededSubscriptionCount host=mail.x.com',
    'ews-subscription failed ErrorExceededSubscriptionCount',
  ],
  ['EWS ErrorAccessDenied while subscribing', 'ews-subscription failed auth @exchange'],
  ['EWS push subscribe HTTP 503 ErrorServerBusy', 'ews-subscription failed http-503 @exchange'],
  ['subscription check: ErrorSubscriptionNotFound', 'validity-check failed subscription-invalid'],
  ['Subscribe faulted with ErrorMailboxFailover', 'ews-subscription failed ErrorMailboxFailover'],
];
