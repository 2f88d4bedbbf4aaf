import { defineCheck, type FindingDraft } from '../check.js';
import { latestCondition } from '../facts/device-conditions.js';

type Variant = 'denied' | 'granted';

/** The user may refuse notifications at install or later (reference, 3.1); then no badge and no alert shows. */
export const notificationPermission = defineCheck({
  id: 'notification-permission',
  title: 'iOS may show the app’s notifications',
  description:
    'iOS asks the user whether Secure Mail may show notifications, and the answer can be changed later. Without permission neither badge nor alert is shown (inferred).',
  stage: 'notification',
  article: null,
  needs: ['app-log', 'app-info'],
  variants: {
    denied: 'The device states that notifications are not allowed.',
    granted: 'The device states that notifications are allowed.',
  },
  cannotTell:
    'Whether bundles record the permission at all is not known. Where it is not recorded, only the user can look.',
  run(given): FindingDraft<Variant>[] {
    const stated = latestCondition(given, 'notification-permission');
    if (stated === null) return [];
    return stated.state === 'on'
      ? [
          {
            variant: 'granted',
            status: 'pass',
            summary: 'iOS may show the app’s notifications',
            evidence: [stated.at],
          },
        ]
      : [
          {
            variant: 'denied',
            status: 'fail',
            summary: 'iOS may not show the app’s notifications',
            evidence: [stated.at],
          },
        ];
  },
});
