import { describe, expect, it } from 'vitest';
import { createGate } from '../../src/redaction/gate.js';

/* Synthetic lines that carry a diagnosis and name nobody: hiding any of it would hide the diagnosis. */

const lines = [
  'Failed to register for remote notifications with error',
  'error.domain=NSCocoaErrorDomain, error.code=3000, error.userInfo={',
  "NSLocalizedDescription = no valid 'aps-environment' entitlement string found for application",
  'Error Domain=NSURLErrorDomain Code=-1009 "The Internet connection appears to be offline."',
  'Error Domain=com.citrix.push.errors Code=5 "(null)" UserInfo={NSUnderlyingError=0x283f3a5e0, _kCFStreamErrorCodeKey=-2102}',
  'error.domain=kCFErrorDomainCFNetwork error.code=311',
  'EWS subscription failed. HTTP status code: 413 Request Entity Too Large',
  'HTTP/1.1 500 Internal Server Error',
  'The remote server returned an error: (401) Unauthorized.',
  "The HTTP request is unauthorized with client authentication scheme 'Negotiate'. The authentication header received from the server was 'Negotiate,NTLM,Basic'.",
  'HTTP Basic authentication is used, NTLM authentication failed',
  'Bearer token missing; Authorization: none; token expired',
  'Token: received. Token: valid. cookie: none, session: expired, credentials: missing',
  'Password: incorrect. password required. AppPasscode=false PasscodeRequired=true PasswordExpiration=90',
  'Subscription is no longer valid, resubscribing user to push notifications',
  'User denied notification permission. user: not found, account: locked, mailbox moved',
  'User:          N/A Keywords:      Classic Task Category: Core Level:         Error',
  'Source:        MSExchange Web Services Event ID:      6 Log Name:      Application',
  'Send attempts: 1) Details: WebException: Unable to connect to the remote server Status: ConnectFailure at System.Net.HttpWebRequest.EndGetRequestStream(IAsyncResult asyncResult, TransportContext& context)',
  'Microsoft.Exchange.Services.Core.NotificationServiceClient.CreateSendNotificationRequestAsync(...)',
  'System.Net.Sockets.SocketException (10060): A connection attempt failed because the connected party did not properly respond',
  'Status: NameResolutionFailure StatusCode: 407 Proxy Authentication Required',
  'against endpoint [https://us-east-1.mailboxlistener.xm.citrix.com/listener] could not be sent',
  'https://eu-west-1.pushreg.xm.citrix.com:443/register ap-southeast-1.pushreg.xm.citrix.com',
  '3-courier.push.apple.com:5223 outlook.office365.com autodiscover-s.outlook.com docs.citrix.com login.microsoftonline.com citrix.cloud.com',
  'Server: Microsoft-IIS/10.0 X-Powered-By: ASP.NET',
  'Exchange server refused the request, server: unavailable, host not found, gateway: timeout',
  '"20-Nov-2026 09:12:33:310 (+0100)","ERROR","Secure Mail.APNS","APNSManager.m","-[APNSManager registerWithToken:]","120"',
  '2026-11-20T09:12:33.310+0100;WARNING;WorxMail.APNS;PushRegistrar.swift;retry()',
  'Remote Notification01-Dec-2016 12:47:41:727 (+0000)01-Dec-2016 12:47:44:488 (+0000)2UIBackgroundFetchResultNewData',
  'BackgroundFetch,01-Dec-2016 12:47:19:310 (+0000),01-Dec-2016 12:47:34:826 (+0000),15,UIBackgroundFetchResultNoData',
  'Secure Mail/CtxLog_APNS_Events.csv CTXLog_backgroundFetchSchedule.csv Ctxlog_AppPolicies.xml Diagnostics_1.csv:1204',
  'outer.zip!/inner.zip!/Secure Mail/Diagnostics-2026-11-20-09-12-33Z.csv',
  '<PushNotificationsEnabled>true</PushNotificationsEnabled><NetworkAccess>NetworkAccessBlocked</NetworkAccess>',
  '<PushNotificationsListenerServiceHostName>https://us-east-1.pushreg.xm.citrix.com</PushNotificationsListenerServiceHostName>',
  '<PushNotificationsTenantId></PushNotificationsTenantId><PushNotificationsEWSHostName/><ExchangeServer></ExchangeServer>',
  'PushNotificationsTenantId is empty, tenant ID: missing, Tenant ID obtained from the Citrix cloud listener service',
  'LockScreenNotifications=Block MvpnNetworkAccess=MvpnNetworkAccessTunneledWebSSO BackgroundServices=us-east-1.pushreg.xm.citrix.com:443',
  'appVersion: 24.1.0.12, iOS 17.1.2, build 10.5.5.3, Secure Mail 24.1.0.12, SecureMail/24.1.0.12 (iPhone; iOS 17.1)',
  'deviceModel: iPhone12,1 hardwareModel=iPad8,9 deviceName: iPhone',
  'TLS1.2 handshake failed, SSL error -9807, SHA256, UTF-8, HTTP/2, IPv6, CTX222834, KB3033272',
  'Background App Refresh is disabled; backgroundRefreshStatus=1 (UIBackgroundRefreshStatusDenied)',
  'com.citrix.mail.ios com.apple.mobilemail com.apple.developer.aps-environment org.swift.package',
  'uploadReadAheadSize="0" maxAllowedContentLength=67108864 appcmd set config "Default Web Site/EWS"',
  'connect to 127.0.0.1 and ::1 timed out after 30.5 s at 12:47:19:310, 15.516 s, 3 of 10',
  'APNs token received, device token registered; device token: none',
  'APNSObserver: registered, MailServerManager: started, self.delegate user.name error.info device.id',
  'Retry 3/5: -1001 timed out; domain: NSURLErrorDomain; code: -1001',
  'ErrorSubscriptionNotFound ErrorExceededSubscriptionCount ErrorServerBusy',
  'the user cannot see notifications, the user couldn’t sign in, Watson report RTL-AMD64, SecureMail/24.1.0.12; iOS',
  "iPhone notifications, the user's device, today's iPhone update",
];

describe('what tells the diagnosis', () => {
  it.each(lines)('stays readable: %s', (line) => {
    expect(createGate([], { salt: 'salt' })(line)).toBe(line);
  });
});
