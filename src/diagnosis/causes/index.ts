import type { Cause } from '../cause.js';
import { apnsTokenUnavailable } from './apns-token-unavailable.js';
import { backgroundAppRefreshOff } from './background-app-refresh-off.js';
import { deviceCannotReachListener } from './device-cannot-reach-listener.js';
import { entitlementMissing } from './entitlement-missing.js';
import { ewsAuthenticationCause } from './ews-authentication.js';
import { ewsRequestTooLarge } from './ews-request-too-large.js';
import { ewsServerErrorCause } from './ews-server-error.js';
import { ewsUnreachable } from './ews-unreachable.js';
import { exchangeCannotReachListener } from './exchange-cannot-reach-listener.js';
import { gatewayBlocksListener } from './gateway-blocks-listener.js';
import { listenerHostInvalid } from './listener-host-invalid.js';
import { listenerServiceError } from './listener-service-error.js';
import { listenerUpdateFailed } from './listener-update-failed.js';
import { lockScreenNotificationsBlocked } from './lock-screen-notifications-blocked.js';
import { mailboxSubscriptionLost } from './mailbox-subscription-lost.js';
import { networkAccessBlocked } from './network-access-blocked.js';
import { pushDisabledByPolicy } from './push-disabled-by-policy.js';
import { pushNotDelivered } from './push-not-delivered.js';
import { syncFailsAfterWakeUp } from './sync-fails-after-wake-up.js';
import { tenantIdWrong } from './tenant-id-wrong.js';

/** Every cause, along the delivery chain. */
export const causes: readonly Cause[] = [
  pushDisabledByPolicy,
  listenerHostInvalid,
  networkAccessBlocked,
  entitlementMissing,
  apnsTokenUnavailable,
  tenantIdWrong,
  gatewayBlocksListener,
  deviceCannotReachListener,
  listenerServiceError,
  ewsUnreachable,
  ewsAuthenticationCause,
  ewsRequestTooLarge,
  ewsServerErrorCause,
  listenerUpdateFailed,
  exchangeCannotReachListener,
  mailboxSubscriptionLost,
  pushNotDelivered,
  backgroundAppRefreshOff,
  syncFailsAfterWakeUp,
  lockScreenNotificationsBlocked,
];
