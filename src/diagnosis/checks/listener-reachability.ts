import type { Located } from '../../evidence/located.js';
import type { PushSeries } from '../../evidence/push-record.js';
import { type Check, defineCheck, type FindingDraft } from '../check.js';
import { listenerAddressBad, listenerOffline, listenerUnreached } from '../facts/failure-kinds.js';
import { listenerWay, wayWords } from '../facts/listener-way.js';
import { offlineStatus } from '../facts/offline-spell.js';
import { failuresOf } from '../facts/push-steps.js';
import { unexplainedFailures } from '../facts/unexplained-failures.js';
import { failureFinding, successFinding } from '../step-findings.js';

const variants = {
  tunnelled: 'The service is not reached, and the policies say that the traffic is tunnelled.',
  direct: 'The service is not reached, and the policies say that the traffic leaves the device directly.',
  'route-unknown': 'The service is not reached, and no policy tells which way the traffic takes.',
  offline:
    'The device itself had no network, or no mobile data. For a moment that is nobody’s fault; lasting an hour it is worth a look.',
  'bad-address': 'iOS calls the address malformed, which points at the policy that holds it.',
  'reported-tunnelled': 'The service is not reached, and a person reports that the traffic is tunnelled.',
  'reported-direct':
    'The service is not reached, and a person reports that the traffic leaves the device directly.',
  'failed-tunnelled': 'The registration fails without a reason, with tunnelled traffic.',
  'failed-direct': 'The registration fails without a reason, without a tunnel.',
  'failed-route-unknown': 'The registration fails without a reason, and the way is not known.',
  'failed-reported-tunnelled':
    'The registration fails without a reason, and a person reports that the traffic is tunnelled.',
  'failed-reported-direct':
    'The registration fails without a reason, and a person reports that it goes without a tunnel.',
  recovered: 'It failed as above, and the same step, or one that needs it, was later seen to succeed.',
  reached: 'The service answered: registration, update or a validity check succeeded, or a push arrived.',
};
type Variant = keyof typeof variants;

/** Article, "Common failure reasons" and "Some points to note": network failures towards the listener service. */
export const listenerReachability = defineCheck({
  id: 'listener-reachability',
  title: 'The device reaches the Citrix listener service',
  description:
    'The device registers with the Citrix listener service over HTTPS. Whether a failure is a matter of Citrix Gateway or of the device’s own network depends on whether the app’s traffic is tunnelled, which the policies tell, or else a person.',
  stage: 'listener-registration',
  article: 'subscription-failed',
  needs: ['app-log', 'apns-events'],
  uses: ['app-policies', 'background-fetch'],
  decides: { 'app-policies': ['tunnelled', 'direct', 'failed-tunnelled', 'failed-direct'] },
  asks: ['network-access'],
  variants,
  cannotTell:
    'Whether the gateway splits the tunnel, and what stands between device and service. By default the logs also hide the address that was called.',
  run: (given) => {
    const { way, reportedAt } = listenerWay(given);
    const words = reportedAt === null ? '' : ` (${wayWords[way]})`;
    return [
      ...withReport(
        finding(given, failuresOf(given, listenerUnreached), {
          variant: way,
          sentence: `The device does not reach the listener service (${wayWords[way]})`,
        }),
        reportedAt,
      ),
      ...finding(given, failuresOf(given, listenerOffline), {
        variant: 'offline',
        sentence: 'The device had no network when it called the listener service',
        status: offlineStatus(failuresOf(given, listenerOffline)),
        basis: 'unexplained',
      }),
      ...finding(given, failuresOf(given, listenerAddressBad), {
        variant: 'bad-address',
        sentence: 'The app holds a malformed address for the listener service',
        basis: 'inferred',
      }),
      ...withReport(
        finding(given, unexplainedFailures(given, 'listener-registration'), {
          variant: `failed-${way}`,
          sentence: `The registration with the listener service fails${words}`,
          basis: 'unexplained',
        }),
        reportedAt,
      ),
      ...successFinding(given, 'listener-registration', 'reached', 'The listener service was reached'),
    ];
  },
} satisfies Check<'app-log' | 'apns-events' | 'app-policies' | 'background-fetch', Variant>);

type Given = Parameters<typeof failureFinding>[0];

function finding(
  given: Given,
  failures: readonly PushSeries[],
  wording: Omit<Parameters<typeof failureFinding<Variant>>[2], 'recoveredVariant'>,
): FindingDraft<Variant>[] {
  return failureFinding<Variant>(given, failures, { ...wording, recoveredVariant: 'recovered' });
}

/** What only a person says of the way stands among the evidence, unless the failure is past. */
function withReport(drafts: readonly FindingDraft<Variant>[], at: Located | null): FindingDraft<Variant>[] {
  return drafts.map((draft) =>
    at === null || draft.recovered ? draft : { ...draft, evidence: [...draft.evidence, at] },
  );
}
