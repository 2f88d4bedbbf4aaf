import { cause } from '../expectations.js';
import { http, type Why } from '../facts.js';
import { keepsFailing, often, setUp } from '../happenings.js';
import type { DeviceStory, Family } from '../scenario.js';
import { inOrder, nowAndThen } from './ordinary-day.js';

function refused(why: Why): DeviceStory {
  return {
    happens: inOrder(setUp('08:00', 'subscription'), keepsFailing('update', why, often('08:01', 18, 5))),
    wakeUps: nowAndThen,
  };
}
const expect = cause('listener-update-failed', 'confirmed', {
  failing: ['listener-update'],
  ok: ['ews-subscription'],
  ruledOut: ['ews-authentication', 'ews-request-too-large', 'tenant-id-wrong'],
});

export const listenerUpdateFamily: Family = {
  name: 'client: listener update',
  scenarios: [
    {
      id: 'update-403',
      tells: 'Exchange grants the subscription; the listener service forbids its details to be stored',
      device: refused(http(403)),
      expect,
    },
    {
      id: 'update-400',
      tells: 'The listener service calls the details a bad request',
      device: refused(http(400)),
      expect,
    },
    {
      id: 'update-409',
      tells: 'The listener service sees a conflict with what it knows',
      device: refused(http(409)),
      expect,
    },
  ],
};
