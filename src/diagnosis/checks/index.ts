import type { Check } from '../check.js';
import { apnsToken } from './apns-token.js';
import { backgroundRefresh } from './background-refresh.js';
import { backgroundServicesPolicy } from './background-services-policy.js';
import { entitlement } from './entitlement.js';
import { ewsAuthentication } from './ews-authentication.js';
import { ewsAuthenticationSettings } from './ews-authentication-settings.js';
import { ewsEndpoint } from './ews-endpoint.js';
import { ewsEventLog } from './ews-event-log.js';
import { ewsHost } from './ews-host.js';
import { ewsReachability } from './ews-reachability.js';
import { ewsReadAheadSize } from './ews-read-ahead-size.js';
import { ewsRequestSize } from './ews-request-size.js';
import { ewsSubscription } from './ews-subscription.js';
import { exchangeHosting } from './exchange-hosting.js';
import { exchangeProxy } from './exchange-proxy.js';
import { exchangeReachability } from './exchange-reachability.js';
import { listenerHost } from './listener-host.js';
import { listenerReachability } from './listener-reachability.js';
import { listenerRegion } from './listener-region.js';
import { listenerService } from './listener-service.js';
import { listenerUpdate } from './listener-update.js';
import { lockScreenPolicy } from './lock-screen-policy.js';
import { logSpan } from './log-span.js';
import { loggingPolicies } from './logging-policies.js';
import { lowPowerMode } from './low-power-mode.js';
import { networkAccessPolicy } from './network-access-policy.js';
import { noticed } from './noticed.js';
import { notificationPermission } from './notification-permission.js';
import { pushArrival } from './push-arrival.js';
import { pushEnabled } from './push-enabled.js';
import { pushSilence } from './push-silence.js';
import { subscriptionValidity } from './subscription-validity.js';
import { symptom } from './symptom.js';
import { tenantIdPolicy } from './tenant-id-policy.js';
import { tenantIdRetrieval } from './tenant-id-retrieval.js';
import { unclearEvents } from './unclear-events.js';
import { unexplainedErrors } from './unexplained-errors.js';
import { wakeUpResults } from './wake-up-results.js';

/** Every check, in the order in which a report lists its findings: along the delivery chain. */
export const checks = [
  logSpan,
  loggingPolicies,
  pushEnabled,
  listenerHost,
  ewsHost,
  networkAccessPolicy,
  entitlement,
  apnsToken,
  tenantIdPolicy,
  tenantIdRetrieval,
  listenerReachability,
  listenerService,
  backgroundServicesPolicy,
  ewsReachability,
  ewsEndpoint,
  ewsAuthentication,
  ewsAuthenticationSettings,
  ewsRequestSize,
  ewsReadAheadSize,
  ewsSubscription,
  listenerUpdate,
  subscriptionValidity,
  ewsEventLog,
  exchangeReachability,
  exchangeProxy,
  listenerRegion,
  pushArrival,
  pushSilence,
  backgroundRefresh,
  lowPowerMode,
  wakeUpResults,
  lockScreenPolicy,
  notificationPermission,
  exchangeHosting,
  noticed,
  symptom,
  unclearEvents,
  unexplainedErrors,
] as const satisfies readonly Check[];

type Listed = (typeof checks)[number];

/** Ids of all findings that the checks can make, `check.variant`. */
export type FindingId = {
  [C in Listed as C['id']]: `${C['id']}.${Extract<keyof C['variants'], string>}`;
}[Listed['id']];
