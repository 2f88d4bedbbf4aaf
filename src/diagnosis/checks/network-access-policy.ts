import { defineCheck, type FindingDraft } from '../check.js';
import { networkAccess } from '../facts/network-route.js';

type Variant = 'blocked' | 'allowed';

/** Article: "Check that network access policy is configured appropriately"; values from reference 2.3. */
export const networkAccessPolicy = defineCheck({
  id: 'network-access-policy',
  title: 'The network access policy lets the app use the network',
  stage: 'policy',
  article: null,
  needs: ['app-policies'],
  variants: ['blocked', 'allowed'],
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
