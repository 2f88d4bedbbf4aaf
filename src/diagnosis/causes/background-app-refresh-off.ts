import type { Cause } from '../cause.js';

export const backgroundAppRefreshOff: Cause = {
  id: 'background-app-refresh-off',
  title: 'Background App Refresh is off for Secure Mail',
  stage: 'wake-up',
  owner: 'device-user',
  action: 'Switch on Background App Refresh in iOS, both globally and for Secure Mail',
  confirmedBy: ['background-refresh.stated-off'],
  indicatedBy: ['background-refresh.no-wake-ups'],
  supportedBy: ['low-power-mode.on'],
  refutedBy: ['background-refresh.stated-on', 'background-refresh.waking'],
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
