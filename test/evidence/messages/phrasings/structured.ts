import type { Phrasing } from './phrasing.js';

/** Messages with structure around the words: selectors, fields, JSON, SOAP, dumps of errors, pipes. */
export const structured: readonly Phrasing[] = [
  ['op=subscribe result=fail http=413 dur=120', 'ews-subscription failed http-413'],
  ['op=subscribe result=ok http=200 dur=413', 'ews-subscription succeeded'],
  ['[APNS] [Subscribe] [FAIL] [HTTP 401]', 'ews-subscription failed http-401'],
  ['[APNS][ValidityCheck] valid=YES', 'validity-check succeeded'],
  ['[APNS][ValidityCheck] valid=NO', 'validity-check failed subscription-invalid'],
  ['{"event":"subscribe","status":"failed","httpStatus":413}', 'ews-subscription failed http-413'],
  ['{"event":"subscribe","status":"success","httpStatus":200}', 'ews-subscription succeeded'],
  ['{"operation":"validateSubscription","valid":false}', 'validity-check failed subscription-invalid'],
  [
    '{"operation":"getTenantId","error":{"code":-1003,"domain":"NSURLErrorDomain"}}',
    'tenant-id failed dns-1003',
  ],
  [
    '-[PNSubscriptionManager subscribeToEWS:]: response = <NSHTTPURLResponse: 0x17422e2a0> { URL: https://mail.contoso.com/EWS/Exchange.asmx } { status code: 413, headers { "Content-Length" = 0; } }',
    'ews-subscription failed http-413 @exchange',
  ],
  [
    '-[PNSubscriptionManager subscribeToEWS:]: response = <NSHTTPURLResponse: 0x17422e2a0> { URL: https://mail.contoso.com/EWS/Exchange.asmx } { status code: 200, headers { "Content-Length" = 413; } }',
    'ews-subscription succeeded @exchange',
  ],
  ['Subscribe | EWS | 413 | Request Entity Too Large', 'ews-subscription failed http-413 @exchange'],
  [
    '<m:SubscribeResponseMessage ResponseClass="Error"><m:MessageText>Access is denied. Check credentials and try again.</m:MessageText><m:ResponseCode>ErrorAccessDenied</m:ResponseCode>',
    'ews-subscription failed auth',
  ],
  [
    '<m:SubscribeResponseMessage ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode><m:SubscriptionId>IgBoZGNleG1ieDAwdi5n</m:SubscriptionId>',
    'ews-subscription succeeded',
  ],
  [
    'subscribeCompletion(error: Optional(Error Domain=NSURLErrorDomain Code=-1001 "The request timed out." UserInfo={NSUnderlyingError=0x2816a4f30 {Error Domain=kCFErrorDomainCFNetwork Code=-1001 "(null)" UserInfo={_kCFStreamErrorCodeKey=-2102, _kCFStreamErrorDomainKey=4}}, NSErrorFailingURLStringKey=https://mail.contoso.com/EWS/Exchange.asmx, NSLocalizedDescription=The request timed out.}))',
    'ews-subscription failed timeout-1001 @exchange',
  ],
  ['subscribeCompletion(error: nil)', 'ews-subscription succeeded'],
  ['registerDevice:completion: error=(null), response=(null)', 'listener-registration succeeded'],
  [
    'registerDeviceWithListener(tenantId: "500413", token: "abc") -> .failure(URLError(_nsError: Error Domain=NSURLErrorDomain Code=-1200))',
    'listener-registration failed tls-1200 @listener',
  ],
  [
    'registerDeviceWithListener(tenantId: "500413", token: "abc") -> .success',
    'listener-registration succeeded @listener',
  ],
  ['state: Subscribing -> Failed', 'ews-subscription failed unspecified'],
  ['state: Subscribing -> Subscribed', 'ews-subscription succeeded'],
  ['APNS state machine: TokenReceived => RegisteringDevice', 'apns-registration succeeded @apple'],
  ['PushSubscriptionState changed from Valid to Invalid', 'validity-check failed subscription-invalid'],
  ['PushSubscriptionState changed from Invalid to Valid', 'validity-check succeeded'],
  [
    'subscriptionStatus=INVALID lastCheck=01-Dec-2016 12:47:19:310 (-1000)',
    'validity-check failed subscription-invalid',
  ],
  ['subscriptionStatus=VALID lastCheck=01-Dec-2016 12:47:19:500 (-1200)', 'validity-check succeeded'],
  ['EWS_SUBSCRIBE_FAILED', 'ews-subscription failed unspecified @exchange'],
  ['EWS_SUBSCRIBE_OK', 'ews-subscription succeeded @exchange'],
  ['kPushSubscribeErrorRequestTooLarge', 'ews-subscription failed http-413'],
  ['LISTENER_UPDATE_FAILED code=500', 'listener-update failed http-500 @listener'],
  ['TENANT_ID_FETCH_FAILED(401)', 'tenant-id failed http-401'],
  ['NotificationReceived type=RemoteNotification', 'push-received succeeded'],
  [
    'application:didReceiveRemoteNotification:fetchCompletionHandler: userInfo={aps={badge=5;}}',
    'push-received succeeded',
  ],
  [
    'performFetch completed result=UIBackgroundFetchResultFailed error=Error Domain=NSURLErrorDomain Code=-1005',
    'synchronisation failed connection-lost-1005',
  ],
  ['completion handler called with UIBackgroundFetchResultNewData', 'synchronisation succeeded'],
  [
    'EWS push subscription: http status 401, WWW-Authenticate: Negotiate, NTLM',
    'ews-subscription failed http-401 @exchange',
  ],
  [
    '--> POST https://mail.contoso.com/EWS/Exchange.asmx (Subscribe, 98 KB)',
    'ews-subscription started @exchange',
  ],
  [
    '<-- 413 https://mail.contoso.com/EWS/Exchange.asmx (500 ms)',
    'ews-subscription failed http-413 @exchange',
  ],
  ['<-- 200 https://mail.contoso.com/EWS/Exchange.asmx (413 ms)', 'ews-subscription succeeded @exchange'],
  ['<-- HTTP/1.1 500 https://us-east-1.pushreg.xm.citrix.com/tenant', 'tenant-id failed http-500 @listener'],
  ['EWS subscribe time=413ms size=500KB', 'ews-subscription unclear @exchange'],
  ['ews.subscribe.ok=1', 'ews-subscription succeeded @exchange'],
  ['ews.subscribe.ok=0', 'ews-subscription failed unspecified @exchange'],
  ['Step 3/4 EWS subscribe: done', 'ews-subscription succeeded @exchange'],
  ['Step 3/4 EWS subscribe: failed', 'ews-subscription failed unspecified @exchange'],
  ['Step 2/4 device registration: in progress', 'listener-registration started'],
  [
    'PushRegistrar: registerDevice() threw: unexpectedStatusCode(500)',
    'listener-registration failed http-500',
  ],
  ['PushRegistrar: getTenant() returned tenant=***', 'tenant-id succeeded'],
  ['isPushEnabled=1 isSubscribed=1 isValid=1', 'ews-subscription succeeded'],
  ['isSubscribed=1 isValid=0', 'ews-subscription failed unspecified'],
  ['isPushEnabled=1 isSubscribed=0', 'ews-subscription failed unspecified'],
  ['UIApplication.backgroundRefreshStatus.rawValue = 1', 'condition background-refresh off'],
  ['ProcessInfo.isLowPowerModeEnabled -> true', 'condition low-power-mode on'],
  [
    'UNNotificationSettings: authorizationStatus: Denied, alertSetting: NotSupported',
    'condition notification-permission off',
  ],
  ['authorizationStatus=authorized', 'condition notification-permission on'],
  ['requestAuthorizationWithOptions granted=NO error=(null)', 'condition notification-permission off'],
];
