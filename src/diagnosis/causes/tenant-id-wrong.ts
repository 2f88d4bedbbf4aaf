import type { Cause } from '../cause.js';
import { symptoms } from '../symptoms.js';

export const tenantIdWrong: Cause = {
  id: 'tenant-id-wrong',
  title: 'The push service does not accept the tenant ID',
  description:
    'The tenant ID tells the Citrix push service whose device this is. An enterprise build takes it from the policy PushNotificationsTenantId; a build from the App Store asks the service for it. The article takes HTTP 500 from the push service as the sign that it is wrong.',
  stage: 'tenant-id',
  owner: 'mdm-admin',
  action: 'Set "Push notifications customer ID" (PushNotificationsTenantId) to the right tenant ID',
  confirmedBy: ['tenant-id-retrieval.http-500'],
  indicatedBy: [
    'tenant-id-policy.missing-in-enterprise-build',
    'tenant-id-policy.missing-in-reported-enterprise-build',
    'tenant-id-retrieval.refused',
    'tenant-id-retrieval.failed',
  ],
  refutedBy: ['tenant-id-retrieval.accepted', 'push-arrival.arriving', 'noticed.reported-worked-before'],
  symptoms,
  errorTexts: ['http-500', 'http-4xx-push-service', 'tenant-id-empty'],
  cannotTell: 'Which tenant ID is right. Citrix and the console know it.',
  steps: [
    {
      id: 'check-tenant-id',
      title: 'Check the tenant ID policy',
      text: 'Compare "Push notifications customer ID" in the Secure Mail policies with the ID that Citrix gave you. An enterprise build needs it; an App Store build fetches its ID itself and needs none.',
      article: 'policy-tenant-id',
    },
    {
      id: 'check-region',
      title: 'Check that ID and region belong together',
      text: 'The tenant ID must belong to the region chosen in "Push notifications region".',
      article: 'policy-listener-host-name',
    },
    {
      id: 'ask-citrix',
      title: 'If the ID is right, ask Citrix',
      text: 'If HTTP 500 comes back with a correct ID, open a case with Citrix. Tenant ID and listener token from the events file let them find the service’s own logs.',
      article: 'subscription-failed',
    },
  ],
};
