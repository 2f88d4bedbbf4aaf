import type { WakeUp } from '../../evidence/evidence.js';
import { isAfter, type Located } from '../../evidence/located.js';
import { subscriptionInvalid } from './failure-kinds.js';
import { type AppRecords, failuresOf, latest, latestPush, samplesOf, successesOf } from './push-steps.js';

const minute = 60_000;

/** What wake-ups without a push must amount to before silence means something. */
interface SilenceRule {
  readonly fetchesWithNews: number;
  readonly spanMilliseconds: number;
}

/** No push at all: two fetches that found news, half an hour apart, are news that no push announced. */
const neverRule: SilenceRule = { fetchesWithNews: 2, spanMilliseconds: 30 * minute };

/** Pushes did arrive before: one may be missing or throttled (reference, 5.2), so that more must be seen. */
const stoppedRule: SilenceRule = { fetchesWithNews: 4, spanMilliseconds: 240 * minute };

/** The first proof, after the last failure, that the subscription stands; null where none is seen. */
export function subscribedSince(given: AppRecords): Located | null {
  const successes = successesOf(given, ['validity-check', 'ews-subscription', 'listener-update']);
  const failure = latest(
    failuresOf(
      given,
      (reason, series) => series.step === 'ews-subscription' || subscriptionInvalid(reason, series),
    ),
  );
  return samplesOf(successes).find((success) => failure === null || isAfter(success, failure)) ?? null;
}

/** The fetches that came while the subscription stood and no push arrived, where they amount to silence. */
export function silentFetches(given: AppRecords): readonly WakeUp[] {
  const subscribed = subscribedSince(given)?.time?.utc;
  if (subscribed === undefined) return [];
  const push = latestPush(given)?.time?.utc;
  const since = Math.max(subscribed, push ?? subscribed);
  const fetches = (given['background-fetch']?.rows ?? []).filter(
    ({ kind, start, result }) => kind === 'background-fetch' && result === 'new-data' && start.utc > since,
  );
  return amountsToSilence(fetches, push === undefined ? neverRule : stoppedRule) ? fetches : [];
}

function amountsToSilence(fetches: readonly WakeUp[], rule: SilenceRule): boolean {
  const [first] = fetches;
  const last = fetches.at(-1);
  if (first === undefined || last === undefined) return false;
  return fetches.length >= rule.fetchesWithNews && last.start.utc - first.start.utc >= rule.spanMilliseconds;
}
