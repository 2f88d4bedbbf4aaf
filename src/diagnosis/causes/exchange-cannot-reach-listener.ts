import type { Cause } from '../cause.js';

export const exchangeCannotReachListener: Cause = {
  id: 'exchange-cannot-reach-listener',
  title: 'Exchange does not reach the Citrix listener service',
  stage: 'exchange-to-listener',
  owner: 'network-admin',
  action: 'Let every Exchange server reach <region>.mailboxlistener.xm.citrix.com:443',
  confirmedBy: ['ews-event-log.listener-failures'],
  indicatedBy: ['subscription-validity.keeps-failing', 'subscription-validity.failed-once'],
  refutedBy: ['subscription-validity.valid', 'push-arrival.arriving'],
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
    },
    {
      id: 'proxy',
      title: 'If servers reach the internet only through a proxy',
      text: 'EWS push takes its proxy from system.net/defaultProxy in the web.config of EWS; Set-ExchangeServer -InternetWebProxy was seen not to be used for it.',
      article: 'subscription-invalid',
    },
    {
      id: 'event-log',
      title: 'Read the Exchange event log',
      text: 'On the client access server of the mailbox, in the Application log, look for source "MSExchange Web Services", events 5, 6, 7 and 22, that name the listener host, and upload the export here:\nGet-WinEvent -FilterHashtable @{LogName="Application";ProviderName="MSExchange Web Services";Id=5,6,7,22} | Export-Csv ews-events.csv -NoTypeInformation',
      article: 'ews-event-log',
    },
  ],
};
