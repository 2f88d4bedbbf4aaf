import { defineCheck, type FindingDraft } from '../check.js';
import { networkAccess } from '../facts/network-route.js';

type Variant = 'blocked' | 'allowed';

/** Article: "Check that network access policy is configured appropriately"; values from reference 2.3. */
export const networkAccessPolicy = defineCheck({
  id: 'network-access-policy',
  title: 'The network access policy lets the app use the network',
  description:
    'The network access policy may block all traffic of the app. Its newer generation (mVPN network access) wins over the older one, unless it says "use previous settings".',
  stage: 'policy',
  article: null,
  needs: ['app-policies'],
  variants: {
    blocked: 'The policy in force blocks all traffic.',
    allowed: 'The policy in force lets traffic out, directly or through the tunnel.',
  },
  cannotTell: 'What gateway and firewall do with the traffic that the policy lets out.',
  run(given): FindingDraft<Variant>[] {
    const { route, policy } = networkAccess(given['app-policies']);
    if (policy === null) return [];
    const evidence = [policy.at] as const;
    return route === 'blocked'
      ? [
          {
            variant: 'blocked',
            status: 'fail',
            summary: 'The network access policy blocks all traffic of the app',
            evidence,
          },
        ]
      : [
          {
            variant: 'allowed',
            stage: null,
            status: 'pass',
            summary: `The network access policy lets traffic out (${route})`,
            evidence,
          },
        ];
  },
});
