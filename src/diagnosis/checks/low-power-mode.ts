import { defineCheck, type FindingDraft } from '../check.js';
import { latestCondition } from '../facts/device-conditions.js';

/** Article: pushes are not delivered to the app in low power mode; iOS switches background refresh off in it. */
export const lowPowerMode = defineCheck({
  id: 'low-power-mode',
  title: 'The device is not in low power mode',
  stage: null,
  article: 'wake-ups',
  needs: ['app-log', 'app-info'],
  variants: ['on'],
  run(given): FindingDraft<'on'>[] {
    const stated = latestCondition(given, 'low-power-mode');
    if (stated?.state !== 'on') return [];
    const summary = 'The device states that it is in low power mode, in which pushes may not reach the app';
    return [{ variant: 'on', status: 'info', summary, evidence: [stated.at] }];
  },
});
