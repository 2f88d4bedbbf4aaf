import { cause, healthy, inconclusive } from '../expectations.js';
import { http } from '../facts.js';
import { foreignNames } from '../foreign/load.js';
import { keepsFailing, setUp } from '../happenings.js';
import type { Family } from '../scenario.js';
import { goodDay, inOrder } from './ordinary-day.js';

const consoles = ['xcode-other-app.txt', 'macos.log', 'ios-device-console.txt', 'outlook-mobile.csv'];

export const besideForeignFamily: Family = {
  name: 'foreign files beside a bundle',
  scenarios: [
    {
      id: 'healthy-beside-all-foreign-logs',
      tells: 'A healthy device, and logs of fifty other products in the same upload',
      device: goodDay(),
      foreign: foreignNames(),
      expect: healthy({ ok: ['push-delivery'] }),
    },
    {
      id: 'healthy-beside-consoles',
      tells: 'A healthy device, and consoles on which other apps fail at pushes and Exchange',
      device: goodDay(),
      foreign: consoles,
      expect: healthy({ ok: ['push-delivery'] }),
    },
    {
      id: '413-beside-consoles',
      tells: 'Exchange answers 413; the other apps’ failures are none of Secure Mail’s',
      device: { happens: inOrder(setUp('08:00', 'registration'), keepsFailing('subscription', http(413))) },
      foreign: consoles,
      expect: cause('ews-request-too-large', 'confirmed', { failing: ['ews-subscription'] }),
    },
    {
      id: 'healthy-files-beside-a-mac-log',
      tells:
        'The files of a healthy device one by one, and a Mac’s log whose Mail fails at Exchange with 401',
      device: goodDay(),
      foreign: ['macos.log'],
      loose: true,
      expect: healthy({ ok: ['push-delivery'] }),
    },
    {
      id: 'good-policies-beside-another-apps-console',
      tells: 'Good policies, and the console of another app that lacks the entitlement',
      device: { lacks: ['log', 'events', 'schedule', 'info'] },
      foreign: ['xcode-other-app.txt'],
      loose: true,
      expect: inconclusive({ ok: ['policy'] }),
    },
    {
      id: 'good-policies-beside-consoles',
      tells: 'Good policies and nothing else of Secure Mail',
      device: { lacks: ['log', 'events', 'schedule', 'info'] },
      foreign: consoles,
      expect: inconclusive({ ok: ['policy'] }),
    },
  ],
};
