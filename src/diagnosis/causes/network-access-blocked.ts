import type { Cause } from '../cause.js';

export const networkAccessBlocked: Cause = {
  id: 'network-access-blocked',
  title: 'The network access policy blocks all traffic of the app',
  description:
    'The network access policy of Secure Mail blocks all its traffic, so that it reaches neither the listener service nor Exchange.',
  stage: 'policy',
  owner: 'mdm-admin',
  action: 'Set the Secure Mail policy "Network access" to Unrestricted or Tunneled',
  confirmedBy: ['network-access-policy.blocked'],
  indicatedBy: [],
  refutedBy: ['network-access-policy.allowed', 'push-arrival.arriving'],
  symptoms: ['badge-still', 'lock-screen-late'],
  errorTexts: ['network-blocked'],
  cannotTell: 'Whether the block is meant. Whoever manages the policies knows.',
  steps: [
    {
      id: 'open-network-access',
      title: 'Allow network access',
      text: 'In the Secure Mail policies set "Network access" (NetworkAccess, MvpnNetworkAccess or MamSdkMvpnNetworkAccess) to Unrestricted, or to Tunneled if its traffic has to go through Citrix Gateway.',
      article: 'subscription-failed',
    },
    {
      id: 'newer-policy-wins',
      title: 'Mind which policy wins',
      text: 'Where both generations of the policy are set, the newer one (mVPN network access) replaces the older one, unless it says "use previous settings".',
      article: 'subscription-failed',
    },
  ],
};
