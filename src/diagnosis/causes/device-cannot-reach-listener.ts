import type { Cause } from '../cause.js';
import { symptoms } from '../symptoms.js';

export const deviceCannotReachListener: Cause = {
  id: 'device-cannot-reach-listener',
  title: 'The device does not reach the listener service',
  description:
    'The app’s traffic leaves the device directly, and on the network it is in the listener service is not reached: firewall, proxy, captive portal, name resolution or TLS inspection.',
  stage: 'listener-registration',
  owner: 'network-admin',
  action: 'Let the device’s network pass *.pushreg.xm.citrix.com:443 without inspection',
  confirmedBy: ['listener-reachability.direct'],
  indicatedBy: [
    'listener-reachability.route-unknown',
    'listener-reachability.offline',
    'listener-reachability.failed-direct',
    'listener-reachability.failed-route-unknown',
    'listener-reachability.reported-direct',
    'listener-reachability.failed-reported-direct',
  ],
  refutedBy: ['listener-reachability.reached', 'push-arrival.arriving'],
  symptoms,
  errorTexts: [
    'url-timeout',
    'url-dns',
    'url-connect',
    'url-answer',
    'url-offline',
    'url-tls',
    'url-authentication',
    'http-407',
  ],
  cannotTell:
    'Which network the device was in, and what stands on the way. The user and the network’s administrator know.',
  steps: [
    {
      id: 'other-network',
      title: 'Try another network',
      text: 'Let the user try mobile data instead of Wi-Fi, or the other way round, and open Secure Mail. If it works there, the first network blocks the listener service.',
      article: 'subscription-failed',
    },
    {
      id: 'allow-listener',
      title: 'Allow the listener on the network',
      text: 'Firewall and proxy must let the device reach <region>.pushreg.xm.citrix.com, TCP 443, without TLS inspection and without a captive portal.',
      article: 'subscription-failed',
    },
    {
      id: 'name-resolution',
      title: 'Check the name resolution',
      text: 'From a computer on the same network:\nnslookup <region>.pushreg.xm.citrix.com\ncurl -v https://<region>.pushreg.xm.citrix.com/',
      article: 'subscription-failed',
    },
    {
      id: 'network-policy',
      title: 'Check the network access policy',
      text: 'If the host is only reachable through Citrix Gateway, the Secure Mail policy "Network access" has to be Tunneled.',
      article: 'subscription-failed',
    },
  ],
};
