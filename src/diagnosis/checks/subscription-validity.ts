import { isAfter, type Located } from '../../evidence/located.js';
import type { PushSeries } from '../../evidence/push-record.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { subscriptionInvalid } from '../facts/failure-kinds.js';
import { type AppRecords, failuresOf, latest, samplesOf, successesOf } from '../facts/push-steps.js';
import { failureFinding, successFinding } from '../step-findings.js';

/**
 * Article: "The validity check indicates that the device subscription is no longer valid". Once is routine
 * (reference, 3.1); again and again means that Exchange sends the listener no status.
 */
export const subscriptionValidity = defineCheck({
  id: 'subscription-validity',
  title: 'The validity checks find the subscription valid',
  description:
    'The app asks the listener service now and then whether its subscription is still valid. It is not when Exchange sent no status for about half an hour; the app then subscribes again. Once is routine, as after a mailbox move; again and again means that Exchange does not reach the service (inferred).',
  stage: 'exchange-to-listener',
  article: 'subscription-invalid',
  needs: ['app-log', 'apns-events'],
  uses: ['background-fetch'],
  variants: {
    'keeps-failing': 'The check found the subscription invalid more than once, and no later success is seen.',
    'failed-once': 'The check found it invalid once, and no new subscription is seen after it.',
    recovered: 'It was invalid, and the app subscribed again, or a later check or push succeeded.',
    valid: 'The check found the subscription valid, or a push arrived.',
  },
  cannotTell: 'Why Exchange sent no status: only the event log of Exchange tells that.',
  run(given) {
    const failures = failuresOf(given, subscriptionInvalid);
    const occasions = occasionsOf(samplesOf(failures));
    return [
      ...(occasions > 1 || !isResubscribed(given, failures)
        ? failureFinding(given, failures, {
            variant: occasions > 1 ? 'keeps-failing' : 'failed-once',
            recoveredVariant: 'recovered',
            sentence,
            saysWhy: true,
            status: occasions > 1 ? 'fail' : 'warn',
            basis: 'inferred',
          })
        : routine(failures)),
      ...successFinding(given, 'validity-check', 'valid', 'The validity check found the subscription valid'),
    ];
  },
});

const sentence = 'The validity check finds that the subscription is no longer valid';

/** Records this close together tell of one check: the events file and the log both record it. */
const oneOccasionMilliseconds = 60_000;

function occasionsOf(records: readonly Located[]): number {
  return records.filter((record, index) => {
    const before = records[index - 1];
    if (before === undefined) return true;
    if (before.time === null || record.time === null) return before.file === record.file;
    return record.time.utc - before.time.utc > oneOccasionMilliseconds;
  }).length;
}

function isResubscribed(given: AppRecords, failures: readonly PushSeries[]): boolean {
  const last = latest(failures);
  const subscribed = latest(successesOf(given, ['ews-subscription', 'listener-update']));
  return last !== null && subscribed !== null && isAfter(subscribed, last);
}

function routine(failures: readonly PushSeries[]): FindingDraft<'recovered'>[] {
  const [first, ...rest] = samplesOf(failures);
  if (first === undefined) return [];
  const summary = 'The subscription was once no longer valid; the app subscribed again, which is routine';
  return [{ variant: 'recovered', status: 'info', recovered: true, summary, evidence: [first, ...rest] }];
}
