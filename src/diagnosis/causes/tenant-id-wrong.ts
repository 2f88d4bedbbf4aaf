import type { Cause } from '../cause.js';

export const tenantIdWrong: Cause = {
  id: 'tenant-id-wrong',
  title: 'The push service does not accept the tenant ID',
  stage: 'tenant-id',
  owner: 'mdm-admin',
  action: 'Set "Push notifications customer ID" (PushNotificationsTenantId) to the right tenant ID',
  confirmedBy: ['tenant-id-retrieval.http-500'],
  indicatedBy: [
    'tenant-id-policy.missing-in-enterprise-build',
    'tenant-id-retrieval.refused',
    'tenant-id-retrieval.failed',
  ],
  refutedBy: ['tenant-id-retrieval.accepted', 'push-arrival.arriving'],
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
