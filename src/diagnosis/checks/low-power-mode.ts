import type { Located } from '../../evidence/located.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { latestCondition } from '../facts/device-conditions.js';

type Variant = 'on' | 'reported-on' | 'reported-off';

/** Article: pushes are not delivered to the app in low power mode; iOS switches background refresh off in it. */
export const lowPowerMode = defineCheck({
  id: 'low-power-mode',
  title: 'The device is not in low power mode',
  description:
    'In low power mode iOS switches Background App Refresh off, and pushes may not reach the app. The article names it first among the times when no push is delivered.',
  stage: null,
  article: 'wake-ups',
  needs: ['app-log', 'app-info'],
  asks: ['low-power-mode'],
  variants: {
    on: 'The device states that it is in low power mode.',
    'reported-on':
      'A person reports that the device is in low power mode, so that missing pushes are no fault.',
    'reported-off': 'A person reports that the device is not in low power mode.',
  },
  cannotTell:
    'Whether bundles record low power mode at all is not known. Where it is not recorded, only the user can tell.',
  run(given): FindingDraft<Variant>[] {
    const reported = given.reported?.['low-power-mode'];
    const stated = latestCondition(given, 'low-power-mode');
    return [
      ...(stated?.state === 'on' ? [statedOn(stated.at)] : []),
      ...(reported === undefined ? [] : [reportedFinding(reported.answer, reported.at)]),
    ];
  },
});

function statedOn(at: Located): FindingDraft<Variant> {
  const summary = 'The device states that it is in low power mode, in which pushes may not reach the app';
  return { variant: 'on', status: 'info', summary, evidence: [at] };
}

function reportedFinding(answer: 'on' | 'off', at: Located): FindingDraft<Variant> {
  const summary =
    answer === 'on'
      ? 'The device is reported to be in low power mode, in which pushes may not reach the app'
      : 'The device is reported not to be in low power mode';
  return { variant: `reported-${answer}`, status: 'info', summary, evidence: [at] };
}
