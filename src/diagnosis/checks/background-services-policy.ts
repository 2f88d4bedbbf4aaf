import { defineCheck, type FindingDraft } from '../check.js';
import { listenerBypassesTunnel, networkAccess } from '../facts/network-route.js';
import { policyStatements } from '../facts/policy-values.js';

type Variant = 'listener-missing' | 'listener-listed';

/**
 * Reference 2.3: with tunnelled traffic and no split tunnel, the background network services must hold the
 * registration host. Whether the gateway splits the tunnel is not in a bundle, so that this is never more
 * than a hint.
 */
export const backgroundServicesPolicy = defineCheck({
  id: 'background-services-policy',
  title: 'Tunnelled traffic: the background network services hold the registration host',
  description:
    'With tunnelled traffic, a Secure Ticket Authority and no split tunnel, the policy "Background network services" has to hold the host that devices register with. This comes from one public script of a Citrix engineer, so that it is a hint and never a cause by itself.',
  stage: 'listener-registration',
  article: null,
  needs: ['app-policies'],
  variants: {
    'listener-missing':
      'The list is set, the traffic tunnelled, and the registration host is not in the list.',
    'listener-listed': 'The list holds the registration host.',
  },
  cannotTell:
    'Whether the gateway splits the tunnel, and whether it uses a Secure Ticket Authority: neither is in a bundle.',
  run(given): FindingDraft<Variant>[] {
    const files = given['app-policies'];
    if (networkAccess(files).route !== 'tunnelled' || listenerBypassesTunnel(files) !== null) return [];
    return policyStatements(files, 'BackgroundServices').flatMap((statement): FindingDraft<Variant>[] => {
      if (statement.kind === 'absent' || statement.value === '') return [];
      const listed = /pushreg\.xm\.citrix\.com/i.test(statement.value);
      const summary = `BackgroundServices ${listed ? 'holds' : 'does not hold'} the registration host (…pushreg.xm.citrix.com:443)`;
      return [
        {
          variant: listed ? 'listener-listed' : 'listener-missing',
          status: 'info',
          summary,
          evidence: [statement.at],
        },
      ];
    });
  },
});
