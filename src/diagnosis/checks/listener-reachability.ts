import type { PushSeries } from '../../evidence/push-record.js';
import { type Check, defineCheck, type FindingDraft } from '../check.js';
import { listenerAddressBad, listenerOffline, listenerUnreached } from '../facts/failure-kinds.js';
import { listenerBypassesTunnel, type NetworkRoute, networkAccess } from '../facts/network-route.js';
import { offlineStatus } from '../facts/offline-spell.js';
import { failuresOf } from '../facts/push-steps.js';
import { unexplainedFailures } from '../facts/unexplained-failures.js';
import { failureFinding, successFinding } from '../step-findings.js';

const variants = [
  'tunnelled',
  'direct',
  'route-unknown',
  'offline',
  'bad-address',
  'failed-tunnelled',
  'failed-direct',
  'failed-route-unknown',
  'recovered',
  'reached',
] as const;
type Variant = (typeof variants)[number];
type Way = 'tunnelled' | 'direct' | 'route-unknown';

/** Article, "Common failure reasons" and "Some points to note": network failures towards the listener service. */
export const listenerReachability = defineCheck({
  id: 'listener-reachability',
  title: 'The device reaches the Citrix listener service',
  stage: 'listener-registration',
  article: 'subscription-failed',
  needs: ['app-log', 'apns-events'],
  uses: ['app-policies', 'background-fetch'],
  variants,
  run: (given) => {
    const way = wayOf(given);
    return [
      ...finding(given, failuresOf(given, listenerUnreached), {
        variant: way,
        sentence: `The device does not reach the listener service (${wayWords[way]})`,
      }),
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
      ...finding(given, unexplainedFailures(given, 'listener-registration'), {
        variant: `failed-${way}`,
        sentence: 'The registration with the listener service fails',
        basis: 'unexplained',
      }),
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

const wayWords: Readonly<Record<Way, string>> = {
  tunnelled: 'its traffic is tunnelled',
  direct: 'its traffic is not tunnelled',
  'route-unknown': 'whether its traffic is tunnelled is unknown',
};

function wayOf(given: { readonly 'app-policies'?: Parameters<typeof networkAccess>[0] }): Way {
  const files = given['app-policies'];
  if (listenerBypassesTunnel(files) !== null) return 'direct';
  const ways: Readonly<Record<NetworkRoute, Way>> = {
    tunnelled: 'tunnelled',
    direct: 'direct',
    blocked: 'route-unknown',
    unknown: 'route-unknown',
  };
  return ways[networkAccess(files).route];
}
