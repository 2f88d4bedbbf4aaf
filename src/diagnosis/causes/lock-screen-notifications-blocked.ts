import type { Cause } from '../cause.js';

export const lockScreenNotificationsBlocked: Cause = {
  id: 'lock-screen-notifications-blocked',
  title: 'Notifications are hidden though push works',
  description:
    'Push works, but the policy "Control locked screen notifications" or the settings of iOS do not let the notifications show.',
  stage: 'notification',
  owner: 'mdm-admin',
  action: 'Set the policy "Control locked screen notifications" to Allow, and allow notifications in iOS',
  confirmedBy: ['lock-screen-policy.blocked', 'notification-permission.denied'],
  indicatedBy: ['symptom.reported-lock-screen-only'],
  refutedBy: [],
  clearedBy: ['lock-screen-policy.allowed'],
  symptoms: ['badge-still', 'lock-screen-late'],
  errorTexts: ['lock-screen-block'],
  cannotTell: 'What the user chose in iOS and in the app, unless a log happens to state it.',
  steps: [
    {
      id: 'lock-screen-policy',
      title: 'Check the lock screen policy',
      text: 'In the Secure Mail policies set "Control locked screen notifications" (LockScreenNotifications) to Allow, or to "Email sender or event title".',
      article: null,
    },
    {
      id: 'ios-permission',
      title: 'Check the permission in iOS',
      text: 'On the device: Settings > Notifications > Secure Mail: allow notifications, on the lock screen as well, and badges.',
      article: null,
    },
    {
      id: 'in-app-setting',
      title: 'Check the setting in the app',
      text: 'In Secure Mail: Settings > Notifications > Mail notifications must be on.',
      article: null,
    },
  ],
};
