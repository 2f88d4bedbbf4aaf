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
  stage: 'wake-up',
  article: 'wake-ups',
  needs: ['background-fetch', 'app-log'],
  variants: ['failing', 'failed-once', 'out-of-time', 'sync-failing', 'recovered', 'succeeding'],
  run(given): FindingDraft<Variant>[] {
    const pushes = (given['background-fetch']?.rows ?? [])
      .filter(({ kind }) => kind === 'remote-notification')
      .slice(-lookedAt);
    const logged = failuresOf(given, (_, { step }) => step === 'synchronisation');
    if (pushes.length > 0) return judge(pushes);
    return isRecovered(given, logged) === null ? loggedFailures(given, logged) : [];
  },
});

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
