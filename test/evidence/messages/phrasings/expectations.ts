import type { Phrasing } from './phrasing.js';

/** What was expected, and what was found. */
export const expectations: readonly Phrasing[] = [
  ['backgroundAppRefresh expected=available actual=denied', 'condition background-refresh off'],
  [
    'precondition not met: notificationAuthorization expected=authorized actual=denied',
    'condition notification-permission off',
  ],
  [
    'precondition met: backgroundAppRefresh expected=available actual=available',
    'condition background-refresh on',
  ],
  [
    'check backgroundRefresh: expected .available, actual .restricted',
    'condition background-refresh restricted',
  ],
  ['assert failed: UIBackgroundRefreshStatus want=available got=denied', 'condition background-refresh off'],
  ['lowPowerMode expected=off actual=on', 'condition low-power-mode on'],
  [
    'precondition notificationPermission ok expected=authorized actual=authorized',
    'condition notification-permission on',
  ],
  ['guard backgroundRefreshStatus expected=.available actual=.denied', 'condition background-refresh off'],
  [
    'requirement failed: notificationAuthorization (expected authorized, got denied)',
    'condition notification-permission off',
  ],
  ['precondition not met: lowPowerMode expected=off actual=on', 'condition low-power-mode on'],
  ['expected status=201 actual=500 for RegisterDevice', 'listener-registration failed http-500'],
  ['bgRefresh expected=available actual=restricted', 'condition background-refresh restricted'],
  ['notifications: expected=authorized, actual=denied', 'condition notification-permission off'],
];
