import type { Phrasing } from './phrasing.js';

/** Responses, SOAP, JSON, XML and key=value as they were printed. */
export const wireFormats: readonly Phrasing[] = [
  [
    'EWS subscribe response <NSHTTPURLResponse: 0x1c4222> { URL: https://mail.corp.example/EWS/Exchange.asmx } { status code: 413, headers { "Content-Length" = 0; Date = "Thu, 01 Dec 2016 12:47:19 GMT"; Server = "Microsoft-IIS/8.5"; } }',
    'ews-subscription failed http-413 @exchange',
  ],
  [
    '<NSHTTPURLResponse: 0x170223> { URL: https://us-east-1.pushreg.xm.citrix.com/tenants } { Status Code: 500, Headers { Connection = "keep-alive"; } }',
    'tenant-id failed http-500 @listener',
  ],
  [
    'register device <NSHTTPURLResponse: 0x170223> { URL: https://us-east-1.pushreg.xm.citrix.com/devices } { Status Code: 201, Headers {\n    "Cache-Control" = "no-cache";\n    "X-Error-Code" = 0;\n} }',
    'listener-registration succeeded @listener',
  ],
  [
    'Task <4A2B>.<3> finished with error - code: -1001 (EWS subscribe)',
    'ews-subscription failed timeout-1001 @exchange',
  ],
  [
    'Task <8B1C>.<7> HTTP load failed (error code: -1003 [1:50]) registering device',
    'listener-registration failed dns-1003',
  ],
  [
    '* Connected to mail.corp.example (10.1.2.3) port 443; > POST /EWS/Exchange.asmx HTTP/1.1; < HTTP/1.1 413 Request Entity Too Large',
    'ews-subscription failed http-413 @exchange',
  ],
  [
    '> PUT /v1/devices/42/subscription HTTP/1.1\n> Host: us-east-1.pushreg.xm.citrix.com\n< HTTP/1.1 204 No Content',
    'listener-update succeeded @listener',
  ],
  [
    'curl: (6) Could not resolve host: us-east-1.pushreg.xm.citrix.com',
    'listener-registration failed dns @listener',
  ],
  [
    'curl -X POST https://mail.corp.example/EWS/Exchange.asmx -> HTTP/1.1 401 Unauthorized',
    'ews-subscription failed http-401 @exchange',
  ],
  ['POST /EWS/Exchange.asmx HTTP/1.1', 'ews-subscription started @exchange'],
  [
    '"POST /EWS/Exchange.asmx HTTP/1.1" 200 1432 "-" "SecureMail/10.5"',
    'ews-subscription succeeded @exchange',
  ],
  [
    'EWS Subscribe response: ResponseClass="Error" ResponseCode=ErrorAccessDenied',
    'ews-subscription failed auth @exchange',
  ],
  [
    '<m:SubscribeResponseMessage ResponseClass="Error"><m:MessageText>The server cannot service this request right now. Try again later.</m:MessageText><m:ResponseCode>ErrorServerBusy</m:ResponseCode></m:SubscribeResponseMessage>',
    'ews-subscription failed ErrorServerBusy',
  ],
  [
    '<m:SubscribeResponseMessage ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode><m:SubscriptionId>GQB3YXdt</m:SubscriptionId></m:SubscribeResponseMessage>',
    'ews-subscription succeeded',
  ],
  [
    'EWS Subscribe: ErrorExceededSubscriptionCount',
    'ews-subscription failed ErrorExceededSubscriptionCount @exchange',
  ],
  ['EWS: ErrorMailboxMoveInProgress', 'ews-subscription failed ErrorMailboxMoveInProgress @exchange'],
  [
    'EWS subscribe fault: soap:Client ErrorSchemaValidation',
    'ews-subscription failed ErrorSchemaValidation @exchange',
  ],
  ['EWS Subscribe ResponseCode=NoError', 'ews-subscription succeeded @exchange'],
  ['Subscribe: ErrorProxyRequestNotAllowed', 'ews-subscription failed ErrorProxyRequestNotAllowed @gateway'],
  [
    'ErrorSubscriptionNotFound: The specified subscription was not found.',
    'validity-check failed subscription-invalid',
  ],
  ['EWS Subscribe: ErrorInvalidPushSubscriptionUrl', 'ews-subscription failed bad-url @exchange'],
  [
    '<s:Fault><faultcode>a:ErrorImpersonateUserDenied</faultcode><faultstring>The account does not have permission to impersonate the requested user.</faultstring></s:Fault> on Subscribe',
    'ews-subscription failed auth',
  ],
  ['GetEvents/Subscribe: ErrorNonExistentMailbox', 'ews-subscription failed ErrorNonExistentMailbox'],
  [
    '{"op":"subscribe","ok":false,"error":{"domain":"NSURLErrorDomain","code":-1202,"message":"The certificate for this server is invalid."}}',
    'ews-subscription failed tls-1202',
  ],
  ['{"operation":"tenantId","result":{"status":"ok","tenant":"acme"}}', 'tenant-id succeeded'],
  [
    '{"step":"listenerUpdate","response":{"status":409,"body":"conflict"}}',
    'listener-update failed http-409 @listener',
  ],
  [
    '{"name":"push.validate","data":{"subscription":{"valid":false}}}',
    'validity-check failed subscription-invalid',
  ],
  ['{"msg":"device registered","listener":"eu-west-1"}', 'listener-registration succeeded @listener'],
  [
    '{"lvl":"error","msg":"EWS subscribe","err":{"kind":"http","status":401}}',
    'ews-subscription failed http-401 @exchange',
  ],
  ['{"lvl":"info","msg":"EWS subscribe","err":null,"status":200}', 'ews-subscription succeeded @exchange'],
  ['{"event":"push","aps":{"badge":3}}', 'push-received succeeded'],
  [
    '{"event":"listener.register","error":null,"durationMs":413}',
    'listener-registration succeeded @listener',
  ],
  ['<event name="ewsSubscribe" outcome="failure" http="413"/>', 'ews-subscription failed http-413 @exchange'],
  ['<push step="tenant" ok="1"/>', 'tenant-id succeeded'],
  ['<push step="listener-register" ok="0" status="500"/>', 'listener-registration failed http-500 @listener'],
  ['<subscription state="invalid"/>', 'validity-check failed subscription-invalid'],
  ['level=info msg="device token obtained" bytes=32', 'apns-registration succeeded'],
  [
    'level=error msg="tenant lookup" status=500 url=https://us-east-1.pushreg.xm.citrix.com/tenants',
    'tenant-id failed http-500 @listener',
  ],
  [
    'level=warn msg="subscription rejected by exchange" status=403',
    'ews-subscription failed http-403 @exchange',
  ],
  [
    'action=ews.subscribe outcome=denied http_status=401 auth=NTLM',
    'ews-subscription failed http-401 @exchange',
  ],
  ['action=ews.subscribe outcome=accepted http_status=200 took=413', 'ews-subscription succeeded @exchange'],
  ['action=listener.update outcome=accepted', 'listener-update succeeded @listener'],
  ['action=listener.update outcome=timeout', 'listener-update failed timeout @listener'],
  ['action=subscription.validate outcome=valid', 'validity-check succeeded'],
  ['action=subscription.validate outcome=invalid', 'validity-check failed subscription-invalid'],
  ['action=device.register outcome=ok id=77', 'listener-registration succeeded'],
  [
    'action=device.register outcome=error err=NSURLErrorDomain/-1009',
    'listener-registration failed offline-1009',
  ],
  ['action=push.receive badge=4', 'push-received succeeded'],
  ['PUSH;EWS_SUBSCRIBE;ERROR;401;ntlm', 'ews-subscription failed http-401 @exchange'],
  ['PUSH;EWS_SUBSCRIBE;OK;200;', 'ews-subscription succeeded @exchange'],
  ['push,validity,VALID', 'validity-check succeeded'],
  ['push,validity,INVALID', 'validity-check failed subscription-invalid'],
  ['ews_subscribe ........ [ OK ]', 'ews-subscription succeeded @exchange'],
  ['listener_update ...... [FAIL] 409', 'listener-update failed http-409 @listener'],
  ['validity ............. [ OK ]', 'validity-check succeeded'],
];
