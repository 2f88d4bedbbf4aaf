import { isAfter, type Located } from '../../evidence/located.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { isRecent } from '../facts/end-of-evidence.js';
import { settles } from '../facts/failure-kinds.js';
import { silentFetches } from '../facts/push-flow.js';
import {
  type AppRecords,
  failuresOf,
  isRecovered,
  latestPush,
  samplesOf,
  successesOf,
} from '../facts/push-steps.js';
import { counted } from '../words.js';

type Variant = 'arriving' | 'stopped' | 'none-seen';

/** Article: the Remote Notification text shows that push notifications are being received. */
export const pushArrival = defineCheck({
  id: 'push-arrival',
  title: 'Pushes reach the app',
  description:
    'A row "Remote Notification" in the background refresh file, or a received push in the app’s log, proves that a push reached the app, and with it every link of the chain before.',
  stage: 'push-delivery',
  article: 'wake-ups',
  needs: ['background-fetch', 'app-log'],
  uses: ['apns-events'],
  variants: {
    arriving: 'Pushes reached the app within the last day of the evidence, and nothing failed after them.',
    stopped:
      'Pushes did reach the app, but none towards the end of the evidence, or something failed after the last.',
    'none-seen': 'No push is recorded, which alone does not prove that push fails.',
  },
  cannotTell:
    'Pushes that iOS did not hand to the app: in low power mode or when only read marks changed, says the article; also after the user swiped the app away, or when iOS throttles (inferred).',
  run(given): FindingDraft<Variant>[] {
    const last = latestPush(given);
    return last === null ? noneSeen(given) : [seen(given, last)];
  },
});

function seen(given: AppRecords, last: Located): FindingDraft<Variant> {
  const arriving =
    (last.time === null || isRecent(given, last.time.utc)) &&
    silentFetches(given).length === 0 &&
    !isFollowedByFailure(given, last);
  const count = countPushes(given);
  const rows = pushRows(given);
  const evidence = [last, ...rows.slice(0, 1), ...rows.slice(-8)] as const;
  return arriving
    ? {
        variant: 'arriving',
        status: 'pass',
        summary: `Pushes reach the app: ${counted(count, 'push', 'pushes')}`,
        count,
        evidence,
      }
    : {
        variant: 'stopped',
        status: 'info',
        summary: `Pushes did reach the app (${count}), but none towards the end of the evidence`,
        count,
        evidence,
      };
}

/** Rows prove pushes; no row proves nothing (article: pushes are not always delivered to the app). */
function noneSeen(given: AppRecords): FindingDraft<Variant>[] {
  const wakeUps = given['background-fetch'];
  if (wakeUps === undefined) return [];
  const count = wakeUps.counts['background-fetch'];
  const summary = `No push among ${counted(count, 'wake-up')}, which alone does not prove that push fails`;
  return [
    {
      variant: 'none-seen',
      stage: null,
      status: 'info',
      summary,
      count: Math.max(count, 1),
      evidence: [wakeUps.at],
    },
  ];
}

/** A push that came before the last failure does not show that push works at the end. */
function isFollowedByFailure(given: AppRecords, push: Located): boolean {
  const failures = failuresOf(given, settles);
  return failures.some((series) => isAfter(series.last, push) && isRecovered(given, [series]) === null);
}

function pushRows(given: AppRecords) {
  const rows = (given['background-fetch']?.rows ?? []).filter(({ kind }) => kind === 'remote-notification');
  return rows.length > 0 ? rows.map(({ at }) => at) : samplesOf(successesOf(given, ['push-received']));
}

function countPushes(given: AppRecords): number {
  const logged = successesOf(given, ['push-received']).reduce((sum, { count }) => sum + count, 0);
  return Math.max(given['background-fetch']?.counts['remote-notification'] ?? 0, logged);
}
