import type { WakeUp } from '../../evidence/evidence.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { failuresOf, isRecovered, samplesOf } from '../facts/push-steps.js';
import { failureFinding } from '../step-findings.js';

type Variant = 'failing' | 'failed-once' | 'out-of-time' | 'sync-failing' | 'recovered' | 'succeeding';

/** How many of the latest wake-ups by push are looked at. */
const lookedAt = 10;

/** iOS gives about 30 s (reference, 5.3); the file holds whole seconds, rounded down. */
const outOfTimeSeconds = 29;

/** The wake-up's result (reference, 1.4 and 5.3): pushes arrive, but the synchronisation after them fails. */
export const wakeUpResults = defineCheck({
  id: 'wake-up-results',
  title: 'The synchronisation after a push succeeds',
  description:
    'The background refresh file says how each wake-up ended. A push that is followed by UIBackgroundFetchResultFailed, or that takes the whole time of about 30 seconds, did arrive: the synchronisation after it failed. The last ten wake-ups by push are looked at.',
  stage: 'wake-up',
  article: 'wake-ups',
  needs: ['background-fetch', 'app-log'],
  variants: {
    failing: 'The latest wake-up by push failed, as did those just before it or most of the last ten.',
    'failed-once': 'A wake-up by push failed, which alone is no fault.',
    'out-of-time': 'The latest wake-ups by push ran out of time without new data.',
    'sync-failing': 'The app’s log records more than once that the synchronisation after a push fails.',
    recovered: 'Some wake-ups by push failed, and the last one succeeded.',
    succeeding: 'The synchronisation after the last pushes succeeded.',
  },
  cannotTell:
    'Why the synchronisation failed: it goes through ActiveSync, of which the push records say nothing.',
  run(given): FindingDraft<Variant>[] {
    const pushes = (given['background-fetch']?.rows ?? [])
      .filter(({ kind }) => kind === 'remote-notification')
      .slice(-lookedAt);
    const logged = failuresOf(given, (_, { step }) => step === 'synchronisation');
    if (pushes.length > 0) return judge(pushes).map((draft) => withLog(draft, logged));
    return isRecovered(given, logged) === null ? loggedFailures(given, logged) : [];
  },
});

/** What the log says of the same synchronisations stands beside the schedule's rows. */
function withLog(draft: FindingDraft<Variant>, logged: ReturnType<typeof failuresOf>): FindingDraft<Variant> {
  if (draft.status !== 'fail') return draft;
  const [first, ...rest] = draft.evidence;
  const evidence = [first, ...samplesOf(logged).slice(0, 4), ...rest] as const;
  return { ...draft, count: draft.evidence.length, evidence };
}

/** Failing when the last ones fail: at least three in a row, or most of those looked at. */
function judge(pushes: readonly WakeUp[]): FindingDraft<Variant>[] {
  const failed = pushes.filter(isFailed);
  const [first, ...rest] = failed.map(({ at }) => at);
  const last = pushes.at(-1);
  if (last === undefined) return [];
  if (first === undefined) {
    return [
      {
        variant: 'succeeding',
        status: 'pass',
        summary: 'The synchronisation after pushes succeeds',
        evidence: [last.at],
      },
    ];
  }
  const evidence = [first, ...rest] as const;
  const words = `${failed.length} of the last ${pushes.length} wake-ups by push failed`;
  if (!isFailed(last)) {
    return [
      {
        variant: 'recovered',
        status: 'info',
        recovered: true,
        summary: `${words}; the last one succeeded`,
        evidence,
      },
    ];
  }
  if (!isSustained(pushes, failed))
    return [{ variant: 'failed-once', status: 'info', summary: words, stage: null, evidence }];
  return failed.some(({ result }) => result === 'failed')
    ? [{ variant: 'failing', status: 'fail', summary: words, evidence }]
    : [
        {
          variant: 'out-of-time',
          status: 'fail',
          basis: 'inferred',
          summary: `${words} or ran out of time`,
          evidence,
        },
      ];
}

function isSustained(pushes: readonly WakeUp[], failed: readonly WakeUp[]): boolean {
  const lastThree = pushes.slice(-3);
  return (lastThree.length > 1 && lastThree.every(isFailed)) || failed.length * 2 > pushes.length;
}

function isFailed({ result, seconds }: WakeUp): boolean {
  return result === 'failed' || (result !== 'new-data' && (seconds ?? 0) >= outOfTimeSeconds);
}

function loggedFailures(
  given: Parameters<typeof failuresOf>[0],
  failures: ReturnType<typeof failuresOf>,
): FindingDraft<Variant>[] {
  if (samplesOf(failures).length < 2) return [];
  return failureFinding<Variant>(given, failures, {
    variant: 'sync-failing',
    recoveredVariant: 'recovered',
    sentence: 'The synchronisation after a push fails',
    basis: 'inferred',
  });
}
