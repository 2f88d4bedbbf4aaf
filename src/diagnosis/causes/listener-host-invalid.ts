import type { Cause } from '../cause.js';
import { symptoms } from '../symptoms.js';

export const listenerHostInvalid: Cause = {
  id: 'listener-host-invalid',
  title: 'The listener host policy names no valid endpoint',
  description:
    'The policy PushNotificationsListenerServiceHostName names the endpoint of the Citrix push service. If it is missing, empty or names another host, the app has nowhere to register.',
  stage: 'policy',
  owner: 'mdm-admin',
  action: 'Choose a valid "Push notifications region" for Secure Mail',
  confirmedBy: [
    'listener-host.absent',
    'listener-host.empty',
    'listener-host.malformed',
    'listener-host.foreign',
  ],
  indicatedBy: ['listener-host.unverified', 'listener-reachability.bad-address'],
  refutedBy: [
    'listener-host.valid',
    'listener-reachability.reached',
    'listener-update.accepted',
    'subscription-validity.valid',
    'push-arrival.arriving',
    'noticed.reported-worked-before',
  ],
  symptoms,
  errorTexts: ['listener-host-empty', 'url-bad'],
  cannotTell:
    'Whether a known endpoint is the one of this tenant’s region. Citrix’s documentation and the console tell.',
  steps: [
    {
      id: 'set-region',
      title: 'Set the push region',
      text: 'In the Secure Mail policies set "Push notifications region" to the region of your tenant. The policy file then holds the endpoint in PushNotificationsListenerServiceHostName, for example us-east-1 (Americas), eu-west-1 (EMEA) or ap-southeast-1 (APAC) followed by .pushreg.xm.citrix.com.',
      article: 'policy-listener-host-name',
    },
    {
      id: 'compare-endpoint',
      title: 'Compare the value with the documented endpoints',
      text: 'Citrix lists the valid endpoints on https://docs.citrix.com/en-us/citrix-secure-mail/push-notifications.html. Look for typing errors, spaces, a missing region or a host of your own.',
      article: 'policy-listener-host-name',
    },
    {
      id: 'send-new-bundle',
      title: 'Refresh the policies and send a new bundle',
      text: 'After the policy refresh, send a new bundle from the device so that the value that arrived there can be checked.',
      article: 'obtain-logs',
    },
  ],
};
