import type { Cause } from '../cause.js';

export const backgroundAppRefreshOff: Cause = {
  id: 'background-app-refresh-off',
  title: 'Background App Refresh is off for Secure Mail',
  description:
    'With Background App Refresh off, globally or for Secure Mail, iOS does not wake the app, neither for a fetch nor for a push. In the foreground everything works.',
  stage: 'wake-up',
  owner: 'device-user',
  action: 'Switch on Background App Refresh in iOS, both globally and for Secure Mail',
  confirmedBy: ['background-refresh.stated-off'],
  indicatedBy: ['background-refresh.no-wake-ups', 'background-refresh.reported-off'],
  supportedBy: ['low-power-mode.on', 'low-power-mode.reported-on', 'symptom.reported-badge-foreground-only'],
  refutedBy: [
    'background-refresh.stated-on',
    'background-refresh.waking',
    'background-refresh.reported-on',
    'symptom.reported-badge-slow',
    'symptom.reported-lock-screen-only',
  ],
  symptoms: ['badge-foreground-only', 'lock-screen-late'],
  errorTexts: ['refresh-denied'],
  cannotTell:
    'The switch itself, unless a log happens to state it. The user can look: Settings > General > Background App Refresh.',
  steps: [
    {
      id: 'switch-on',
      title: 'Switch on Background App Refresh',
      text: 'On the device: Settings > General > Background App Refresh. It must be on globally, and for Secure Mail in the list below.',
      article: 'background-app-refresh',
    },
    {
      id: 'low-power-mode',
      title: 'Switch off low power mode',
      text: 'Low power mode switches Background App Refresh off: Settings > Battery > Low Power Mode.',
      article: 'background-app-refresh',
    },
    {
      id: 'restricted',
      title: 'If the switch is greyed out',
      text: 'Then a restriction (Screen Time or the device management) forbids it: ask the administrator of the devices.',
      article: 'background-app-refresh',
    },
  ],
};
