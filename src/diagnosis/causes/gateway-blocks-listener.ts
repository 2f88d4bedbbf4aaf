import type { Cause } from '../cause.js';
import { symptoms } from '../symptoms.js';

export const gatewayBlocksListener: Cause = {
  id: 'gateway-blocks-listener',
  title: 'Tunnelled traffic does not reach the listener service',
  description:
    'The app’s traffic goes through Citrix Gateway (NetScaler), and from there the listener service is not reached. With full tunnelling the gateway has to let it pass.',
  stage: 'listener-registration',
  owner: 'network-admin',
  action: 'Let Citrix Gateway pass the app’s traffic to *.pushreg.xm.citrix.com:443',
  confirmedBy: [],
  indicatedBy: [
    'listener-reachability.tunnelled',
    'listener-reachability.route-unknown',
    'listener-reachability.failed-tunnelled',
    'listener-reachability.failed-route-unknown',
    'listener-reachability.reported-tunnelled',
    'listener-reachability.failed-reported-tunnelled',
  ],
  supportedBy: ['background-services-policy.listener-missing'],
  refutedBy: ['listener-reachability.reached', 'push-arrival.arriving'],
  symptoms,
  errorTexts: [
    'url-timeout',
    'url-dns',
    'url-connect',
    'url-answer',
    'url-tls',
    'url-authentication',
    'http-407',
  ],
  cannotTell:
    'Whether the gateway splits the tunnel and what its rules let pass. Therefore a bundle never confirms this cause; a test on the gateway does.',
  steps: [
    {
      id: 'allow-on-gateway',
      title: 'Allow the listener on Citrix Gateway',
      text: 'With full tunnelling, NetScaler (Citrix Gateway) must let clients reach the listener service of your region: <region>.pushreg.xm.citrix.com, TCP 443. Prefer a rule by name: the addresses change.',
      article: 'subscription-failed',
    },
    {
      id: 'split-tunnel',
      title: 'Or keep this host out of the tunnel',
      text: 'With split tunnelling, or with the host in the list of excluded domains, the traffic leaves the device directly. Then the device’s own network has to allow it.',
      article: 'subscription-failed',
    },
    {
      id: 'background-services',
      title: 'Background network services',
      text: 'If a Secure Ticket Authority is used and the tunnel is not split, the policy "Background network services" must hold <region>.pushreg.xm.citrix.com:443, and the EWS host as well.',
      article: 'subscription-failed',
    },
    {
      id: 'test-from-gateway',
      title: 'Test from the gateway',
      text: 'On the gateway’s shell:\ncurl -v https://<region>.pushreg.xm.citrix.com/\nAny HTTP answer shows that the way is open; a time-out or a DNS error shows that it is not.',
      article: 'subscription-failed',
    },
  ],
};
