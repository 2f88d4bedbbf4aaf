import type { Cause } from '../cause.js';
import { symptoms } from '../symptoms.js';

export const ewsUnreachable: Cause = {
  id: 'ews-unreachable',
  title: 'The device does not reach the EWS host',
  description:
    'The app subscribes at Exchange Web Services, which may have another host than ActiveSync. The device does not reach that host, so that no subscription comes about although mail may sync.',
  stage: 'ews-subscription',
  owner: 'network-admin',
  action: 'Make the EWS host reachable for the device (name, port 443, certificate)',
  confirmedBy: ['ews-reachability.unreachable'],
  indicatedBy: ['ews-reachability.offline', 'ews-subscription.failed', 'ews-endpoint.unreachable'],
  refutedBy: ['ews-subscription.succeeded', 'push-arrival.arriving'],
  symptoms,
  errorTexts: ['url-timeout', 'url-dns', 'url-connect', 'url-answer', 'url-offline', 'url-tls', 'http-407'],
  cannotTell:
    'Which host autodiscovery gave, and where on the way it fails. By default the logs hide addresses.',
  steps: [
    {
      id: 'which-host',
      title: 'Find out which host is called',
      text: 'The app calls PushNotificationsEWSHostName; without it ExchangeServer, or the host that autodiscovery gives. EWS is needed besides ActiveSync: mail that syncs does not show that EWS is reachable.',
      article: 'policy-ews-host-name',
    },
    {
      id: 'test-ews',
      title: 'Test the host from the device’s network',
      text: 'nslookup <ews-host>\ncurl -v https://<ews-host>/EWS/Exchange.asmx\nHTTP 401 is the right answer: the way is open.',
      article: 'subscription-failed',
    },
    {
      id: 'tunnel-ews',
      title: 'With tunnelled traffic: add the EWS host',
      text: 'If Secure Mail is tunnelled, the policy "Background network services" must hold the EWS host with port 443.',
      article: 'subscription-failed',
    },
    {
      id: 'certificate',
      title: 'For TLS errors: check the certificate',
      text: 'The certificate must be valid, complete with its intermediates, issued for this name and trusted by the device. TLS inspection on the way breaks it as well.',
      article: 'subscription-failed',
    },
  ],
};
