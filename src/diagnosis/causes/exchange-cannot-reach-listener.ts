import type { Cause } from '../cause.js';
import { exportEvents } from '../how-to-obtain.js';
import { symptoms } from '../symptoms.js';

export const exchangeCannotReachListener: Cause = {
  id: 'exchange-cannot-reach-listener',
  title: 'Exchange does not reach the Citrix listener service',
  description:
    'Exchange sends its notifications to the listener service by itself, from every server that may hold the mailbox. If one of them cannot get out, the subscription becomes invalid after about half an hour, the app subscribes again, and so on.',
  stage: 'exchange-to-listener',
  owner: 'network-admin',
  action: 'Let every Exchange server reach <region>.mailboxlistener.xm.citrix.com:443',
  confirmedBy: ['ews-event-log.listener-failures'],
  indicatedBy: [
    'subscription-validity.keeps-failing',
    'subscription-validity.failed-once',
    'ews-event-log.listener-failures-undated',
    'exchange-reachability.unreachable',
  ],
  supportedBy: ['exchange-proxy.none', 'exchange-proxy.listener-bypassed'],
  refutedBy: [
    'subscription-validity.valid',
    'push-arrival.arriving',
    'exchange-hosting.reported-online',
    'symptom.reported-lock-screen-only',
    'exchange-reachability.reachable',
  ],
  symptoms,
  errorTexts: ['subscription-invalid', 'event-5-6-7', 'web-exception'],
  cannotTell:
    'A bundle shows only that subscriptions become invalid, so that it alone never confirms this cause. The event log of Exchange does, and says what stands in the way.',
  steps: [
    {
      id: 'all-servers',
      title: 'Check the way out of all Exchange servers',
      text: 'A subscription becomes invalid when Exchange sends the listener no status for about half an hour. On every Exchange server:\nTest-NetConnection <region>.mailboxlistener.xm.citrix.com -Port 443',
      article: 'subscription-invalid',
    },
    {
      id: 'firewall-rules',
      title: 'Open the firewall',
      text: 'All Exchange servers need outbound TCP 443 to <region>.mailboxlistener.xm.citrix.com. This is another host than the one that devices register with (<region>.pushreg.xm.citrix.com).',
      article: 'subscription-invalid',
      faults: ['firewall', 'timeout'],
    },
    {
      id: 'name-resolution',
      title: 'Let the servers resolve the listener’s name',
      text: 'On every server that logs NameResolutionFailure:\nnslookup <region>.mailboxlistener.xm.citrix.com\nThe internal DNS has to forward the name to the internet, or the servers have to go through a proxy that resolves it.',
      article: 'subscription-invalid',
      faults: ['dns'],
    },
    {
      id: 'proxy',
      title: 'If servers reach the internet only through a proxy',
      text: 'EWS push takes its proxy from system.net/defaultProxy in the web.config of EWS; Set-ExchangeServer -InternetWebProxy was seen not to be used for it. Paste or upload the file here:\nGet-Content "$env:ExchangeInstallPath\\ClientAccess\\exchweb\\ews\\web.config"\nThe proxy must let the server pass without credentials, and without a page of its own.',
      article: 'subscription-invalid',
      faults: ['proxy', 'firewall', 'timeout'],
    },
    {
      id: 'certificate-chain',
      title: 'Make the listener’s certificate trusted',
      text: 'TrustFailure means that a root certificate is missing on the server, or that TLS inspection on the way puts in one of its own. See which certificate answers:\ncurl -v https://<region>.mailboxlistener.xm.citrix.com/\nExempt the listener from TLS inspection, or let the computer account trust the issuer.',
      article: 'subscription-invalid',
      faults: ['trust'],
    },
    {
      id: 'tls-version',
      title: 'Enable TLS 1.2 for .NET on the Exchange servers',
      text: 'SecureChannelFailure means that no common TLS version or cipher was found. On every server both values ought to be 1:\nGet-ItemProperty HKLM:\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319 | fl SchUseStrongCrypto,SystemDefaultTlsVersions\nA device on the way that ends TLS has the same effect.',
      article: 'subscription-invalid',
      faults: ['tls', 'reset'],
    },
    {
      id: 'middlebox',
      title: 'Look for what cuts the connection off',
      text: 'SendFailure, ReceiveFailure and ConnectionClosed point at a device on the way: TLS inspection, an intrusion prevention system, a proxy. Test past it, or exempt the listener host:\ncurl -v https://<region>.mailboxlistener.xm.citrix.com/',
      article: 'subscription-invalid',
      faults: ['reset'],
    },
    {
      id: 'other-answer',
      title: 'Find out who answers in place of the listener',
      text: 'An HTTP status 404, 410 or 5xx came from something that was reached: the listener service itself, or a device before it. If the servers get out otherwise, ask Citrix support, with the times of the events.\ncurl -v https://<region>.mailboxlistener.xm.citrix.com/',
      article: 'subscription-invalid',
      faults: ['wrong-url', 'service'],
    },
    {
      id: 'event-log',
      title: 'Read the Exchange event log',
      text: `On every Exchange server that may hold the mailbox, in the Application log, look for source "MSExchange Web Services", events 5, 6, 7 and 22, that name the listener host, and upload the export here. Its times are in UTC:\n${exportEvents}`,
      article: 'ews-event-log',
    },
  ],
};
