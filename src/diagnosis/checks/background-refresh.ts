import type { Located } from '../../evidence/located.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { latestCondition } from '../facts/device-conditions.js';
import { endOfEvidence, isRecent } from '../facts/end-of-evidence.js';
import { subscribedSince } from '../facts/push-flow.js';
import { type AppRecords, latest, successesOf } from '../facts/push-steps.js';

type Variant = 'stated-off' | 'no-wake-ups' | 'waking' | 'stated-on' | 'reported-off' | 'reported-on';

/** Longer than any night in which iOS lets an app sleep while the rest of its log goes on (inferred). */
const silenceMilliseconds = 6 * 3_600_000;

/** Article: "Ensure that Background App Refresh is enabled"; it governs pushes to the app too (reference, 5.2). */
export const backgroundRefresh = defineCheck({
  id: 'background-refresh',
  title: 'Background App Refresh lets the app wake up',
  description:
    'Background App Refresh has to be on, globally and for Secure Mail. The check takes the device’s own statement where a log or the app info holds one; else it looks whether iOS wakes the app at all.',
  stage: 'wake-up',
  article: 'background-app-refresh',
  needs: ['background-fetch', 'app-log', 'app-info'],
  uses: ['apns-events'],
  asks: ['background-app-refresh'],
  variants: {
    'stated-off': 'The device itself states that Background App Refresh is off or restricted.',
    'no-wake-ups':
      'The subscription stands and the app’s log goes on for six hours or more, yet iOS wakes the app neither by fetch nor by push (the six hours are inferred).',
    waking: 'iOS woke the app within the last day of the evidence.',
    'stated-on': 'The device itself states that Background App Refresh is on.',
    'reported-off': 'A person reports that Background App Refresh is off or greyed out.',
    'reported-on': 'A person reports that Background App Refresh is on, globally and for Secure Mail.',
  },
  cannotTell:
    'Whether bundles record the switch at all is not known. Where it is not recorded, only the user can look.',
  run(given): FindingDraft<Variant>[] {
    const stated = standingStatement(given);
    const reported = given.reported?.['background-app-refresh'];
    const own =
      stated === null ? fromWakeUps(given) : [statedFinding(stated.state === 'on', stated.at, stated.state)];
    return [
      ...own,
      ...(reported === undefined ? [] : fromPerson(reported.answer === 'on', reported.at, own)),
    ];
  },
});

/** The device's own statement; one that it is off is outlived by a wake-up after it, which only comes when it is on. */
function standingStatement(given: AppRecords & Parameters<typeof latestCondition>[0]) {
  const stated = latestCondition(given, 'background-refresh');
  const woken = given['background-fetch']?.rows.at(-1)?.start.utc;
  const said = stated?.at.time?.utc;
  const isOutlived = stated?.state !== 'on' && said !== undefined && woken !== undefined && woken > said;
  return isOutlived ? null : stated;
}

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

/** A record that shows it on counts for more than a report that it is off. */
function fromPerson(on: boolean, at: Located, own: readonly FindingDraft[]): FindingDraft<Variant>[] {
  const summary = `Background App Refresh is reported to be ${on ? 'on' : 'off'}`;
  if (on) return [{ variant: 'reported-on', status: 'pass', stage: null, summary, evidence: [at] }];
  if (own.some(({ status }) => status === 'pass')) return [];
  return [{ variant: 'reported-off', status: 'fail', summary, evidence: [at] }];
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
