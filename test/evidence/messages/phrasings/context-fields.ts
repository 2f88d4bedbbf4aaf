import type { Phrasing } from './phrasing.js';

/** Records with fields that tell who and where beside what happened. */
export const contextFields: readonly Phrasing[] = [
  [
    'RegFSM Registering --[DeviceTokenError NSURLErrorDomain -1003]--> BackOff(120s) tenantId=c6fa7b1e-1111-2222-3333-444455556666',
    'apns-registration failed dns-1003',
  ],
  [
    'op=ews_subscribe result=error http=401 host=mail.x.com server=EXCH01 user=CORP\\u123 upn=u@x.com device="John\'s iPhone" tenant=acme listener_token=ab12cd34 subscription_id=GQB3YXdt Authorization: Bearer eyJhbGciOiJ.abc.def password=hunter2',
    'ews-subscription failed http-401 @exchange',
  ],
  [
    'op=listener_update result=ok http=204 tenantId=acme user=jdoe device="Anna\'s iPad" url=https://eu.pushreg.xm.citrix.com/x',
    'listener-update succeeded @listener',
  ],
  [
    'op=register_device outcome=failure status=503 subscription_id=77ab token=ab12ff upn=a@b.c',
    'listener-registration failed http-503',
  ],
  [
    'EwsSubscribe failed, status=HTTP-403, mailbox: jdoe@corp.example, listener: push.example.com, Cookie: sid=abc; X-Request-Id: 99ab',
    'ews-subscription failed http-403 @exchange',
  ],
  [
    'POST /EWS/Exchange.asmx 401 Authorization: NTLM TlRMTVNTUAAB= X-AnchorMailbox: u@x.com',
    'ews-subscription failed http-401 @exchange',
  ],
  [
    'validate subscription: result=invalid tenant=acme server=EX01 account=j.doe',
    'validity-check failed subscription-invalid',
  ],
  [
    'PushFSM Validating --[SubscriptionGone]--> Resubscribing user=jdoe',
    'validity-check failed subscription-invalid',
  ],
  [
    'state=Subscribing event=SubscribeError(HTTP_401) next=BackOff device_token=5b5f9a31 tenant=contoso',
    'ews-subscription failed http-401',
  ],
  [
    'level=error step=validity status=invalid account=anna@corp.example host=push01',
    'validity-check failed subscription-invalid',
  ],
  [
    'EWS Subscribe ok http=200 subscription_id=GQB3YX watermark=AQAA mailbox=x@y.com tenantId=abc1',
    'ews-subscription succeeded @exchange',
  ],
  [
    'RegisterDevice completed upn=j@x.com device_token=ab12cd34ef backend=pushreg01',
    'listener-registration succeeded',
  ],
  [
    'DeviceTokenError NSURLErrorDomain -1001 listener=https://eu.pushreg.xm.citrix.com user=jdoe',
    'apns-registration failed timeout-1001',
  ],
  [
    '{"op":"UpdateListener","rc":"HTTP_409","tenant":"contoso","token":"ab12","subscriptionId":"77"}',
    'listener-update failed http-409 @listener',
  ],
  [
    'Exchange refused the subscription: HTTP 401, sent headers {Authorization: Negotiate YIIabc; User-Agent: SecureMail}',
    'ews-subscription failed http-401 @exchange',
  ],
  [
    'cmd=tenant.get rc=HTTP_500 subscription_id=ab77 user=jdoe mailbox=jdoe@x.com',
    'tenant-id failed http-500',
  ],
  [
    'apns.register FAIL domain=NSURLErrorDomain code=-1009 tenant=acme listener_token=zz91',
    'apns-registration failed offline-1009 @apple',
  ],
  [
    'Listener update refused http=401 Authorization: Bearer abc123 tenantId=77',
    'listener-update failed http-401 @listener',
  ],
  [
    'EWS subscribe 200 OK server=EX02 tenant=acme deviceToken=5b5f9a31aa',
    'ews-subscription succeeded @exchange',
  ],
  [
    'action=validate, result=expired, subscription_id=99aa, device=iPhone9',
    'validity-check failed subscription-invalid',
  ],
  ['Push woke the app, tenantId=acme1 device=iPad2', 'push-received succeeded'],
];
