import { defineCheck, type FindingDraft } from '../check.js';
import { latestCondition } from '../facts/device-conditions.js';
import { endOfEvidence, isRecent } from '../facts/end-of-evidence.js';
import { subscribedSince } from '../facts/push-flow.js';
import { type AppRecords, latest, successesOf } from '../facts/push-steps.js';

type Variant = 'stated-off' | 'no-wake-ups' | 'waking' | 'stated-on';

/** Longer than any night in which iOS lets an app sleep while the rest of its log goes on (inferred). */
const silenceMilliseconds = 6 * 3_600_000;

/** Article: "Ensure that Background App Refresh is enabled"; it governs pushes to the app too (reference, 5.2). */
export const backgroundRefresh = defineCheck({
  id: 'background-refresh',
  title: 'Background App Refresh lets the app wake up',
  stage: 'wake-up',
  article: 'background-app-refresh',
  needs: ['background-fetch', 'app-log', 'app-info'],
  uses: ['apns-events'],
  variants: ['stated-off', 'no-wake-ups', 'waking', 'stated-on'],
  run(given): FindingDraft<Variant>[] {
    const stated = latestCondition(given, 'background-refresh');
    if (stated !== null) return [statedFinding(stated.state === 'on', stated.at, stated.state)];
    return fromWakeUps(given);
  },
});

function statedFinding(on: boolean, at: FindingDraft['evidence'][0], state: string): FindingDraft<Variant> {
  return on
    ? {
        variant: 'stated-on',
        status: 'pass',
        stage: null,
        summary: 'The device states that Background App Refresh is on',
        evidence: [at],
      }
    : {
        variant: 'stated-off',
        status: 'fail',
        summary: `The device states that Background App Refresh is ${state}`,
        evidence: [at],
      };
}

function fromWakeUps(given: AppRecords): FindingDraft<Variant>[] {
  const wakeUps = given['background-fetch'];
  const end = endOfEvidence(given);
  if (wakeUps === undefined || end === null) return [];
  const last = wakeUps.rows.at(-1);
  if (last !== undefined && isRecent(given, last.start.utc) && !isSilent(given, last.start.utc, end)) {
    return [
      {
        variant: 'waking',
        status: 'pass',
        summary: 'iOS wakes the app in the background',
        evidence: [last.at],
      },
    ];
  }
  const since = last?.start.utc ?? given['app-log']?.from?.utc ?? end;
  if (!isSilent(given, since, end)) return [];
  const summary = 'iOS stopped waking the app, by fetch or by push, while the app’s own log goes on';
  return [
    {
      variant: 'no-wake-ups',
      status: 'fail',
      basis: 'inferred',
      summary,
      evidence: [last?.at ?? wakeUps.at],
    },
  ];
}

/** Nothing woke the app though its subscription stands and it went on logging for hours. */
function isSilent(given: AppRecords, since: number, end: number): boolean {
  const pushed = latest(successesOf(given, ['push-received']))?.time?.utc ?? since;
  return subscribedSince(given) !== null && end - Math.max(since, pushed) >= silenceMilliseconds;
}
