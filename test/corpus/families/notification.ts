import { cause, healthy } from '../expectations.js';
import { states } from '../facts.js';
import { happens, once } from '../happenings.js';
import type { Family } from '../scenario.js';
import { goodDay } from './ordinary-day.js';

const more = { failing: ['notification'], ok: ['push-delivery'] } as const;

export const notificationFamily: Family = {
  name: 'client: notification',
  scenarios: [
    {
      id: 'lock-screen-blocked',
      tells: 'Pushes arrive, and the policy keeps the lock screen empty',
      device: goodDay({ policies: { LockScreenNotifications: 'Block' } }),
      expect: cause('lock-screen-notifications-blocked', 'confirmed', {
        ...more,
        ruledOut: ['push-not-delivered', 'background-app-refresh-off'],
      }),
    },
    {
      id: 'lock-screen-blocked-policies-alone',
      tells: 'Nothing but policies, which keep the lock screen empty',
      device: {
        policies: { LockScreenNotifications: 'Block' },
        lacks: ['log', 'events', 'schedule', 'info'],
      },
      expect: cause('lock-screen-notifications-blocked', 'confirmed', { failing: ['notification'] }),
    },
    {
      id: 'permission-denied',
      tells: 'Pushes arrive, and the user does not allow notifications',
      device: goodDay({ also: happens(once('12:00'), states('notifications', 'off')) }),
      expect: cause('lock-screen-notifications-blocked', 'confirmed', more),
    },
    {
      id: 'lock-screen-shows-sender',
      tells: 'The lock screen shows the sender alone, as the policy wants it',
      device: goodDay({ policies: { LockScreenNotifications: 'NameOrTitle' } }),
      expect: healthy(),
    },
  ],
};
