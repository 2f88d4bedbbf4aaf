import type { Phrasing } from './phrasing.js';

/** Promises, tasks, state machines and the private values of Apple's log. */
export const promisesAndMachines: readonly Phrasing[] = [
  ['Promise<DeviceToken> fulfilled with 32 bytes', 'apns-registration succeeded'],
  ['Promise<DeviceToken> fulfilled with <private>', 'apns-registration succeeded'],
  ['DeviceTokenReceived', 'apns-registration succeeded'],
  ['token <private> ok', 'apns-registration succeeded'],
  ['PushFSM Idle --[DeviceTokenReceived]--> Registering', 'apns-registration succeeded'],
  [
    'PushFSM WaitingForPermission --[NotificationPermissionDenied]--> Stopped',
    'condition notification-permission off',
  ],
  [
    'PushFSM Subscribing --[EwsSubscribeFailed HTTP 413]--> BackOff(60s)',
    'ews-subscription failed http-413 @exchange',
  ],
  [
    'Promise<EWSPushSubscription> rejected: HTTPError(status: 413, host: mail.x.com)',
    'ews-subscription failed http-413 @exchange',
  ],
  [
    'Promise<EWSPushSubscription> rejected: HTTPError(status: 413, host',
    'ews-subscription failed http-413 @exchange',
  ],
  ['Task <EwsSubscribe> finished with error [413]', 'ews-subscription failed http-413 @exchange'],
  ['[APNS] have token', 'apns-registration succeeded @apple'],
  [
    'SyncFSM TenantLookup --[TenantError HTTP_500]--> Retry(30s) subscription_id=GQB3YX device=iPhone',
    'tenant-id failed http-500',
  ],
  ['Promise<TenantId> rejected: NSURLError(code: -1200)', 'tenant-id failed tls-1200'],
  ['Promise<ListenerRegistration> fulfilled', 'listener-registration succeeded @listener'],
  ['Promise<DeviceToken> rejected: timeout', 'apns-registration failed timeout'],
  ['Task <ListenerUpdate> finished with error [502]', 'listener-update failed http-502 @listener'],
  ['Task <ValidateSubscription> finished, result <invalid>', 'validity-check failed subscription-invalid'],
  ['PushFSM Start --[DeviceTokenFailed]--> Stopped', 'apns-registration failed unspecified'],
  ['[APNS] token in hand (32 bytes)', 'apns-registration succeeded @apple'],
  ["apns token <mask.hash: 'abc'> received", 'apns-registration succeeded @apple'],
  [
    'Promise<ListenerUpdate> rejected: HTTPError(status: 409, host: eu.pushreg',
    'listener-update failed http-409 @listener',
  ],
  ['Promise<PushToken> resolved <private>', 'apns-registration succeeded'],
  ['Task <TenantIdFetch> finished with error [500]', 'tenant-id failed http-500'],
  ['PushFSM AwaitingToken --[DeviceTokenReceived]--> RegisteringWithListener', 'apns-registration succeeded'],
  [
    'PushFSM RegisteringWithListener --[RegistrationRejected HTTP 403]--> Failed',
    'listener-registration failed http-403 @listener',
  ],
  ['PushFSM Idle --[BackgroundRefreshDenied]--> Stopped', 'condition background-refresh off'],
  ['token {private} ok', 'apns-registration succeeded'],
  ['Promise<ApnsToken> fulfilled', 'apns-registration succeeded @apple'],
  ['AppFSM WaitToken --[TokenTimeout]--> Retry', 'apns-registration failed timeout'],
  [
    'Task <RegisterDevice> finished with error [NSURLErrorDomain -1200]',
    'listener-registration failed tls-1200',
  ],
];
