import type { LogRecord } from '../../../src/workspace/samples/records.js';
import { healthy } from '../expectations.js';
import { fetched, often, pushed, pushFacts, setUp, staysValid } from '../happenings.js';
import type { DeviceStory, Family, Scenario } from '../scenario.js';
import {
  activeSyncErrors,
  boastfulNumbers,
  calmingWords,
  crashes,
  foreignHosts,
  otherAppsPush,
  otherLanguages,
  ownTalkOfErrors,
  userWords,
} from './noise.js';
import { goodDay, inOrder } from './ordinary-day.js';

function noisy(id: string, tells: string, asides: readonly LogRecord[], own: DeviceStory = {}): Scenario {
  return {
    id,
    tells,
    device: goodDay({ asides, ...own }),
    expect: healthy({ ok: ['push-delivery'], ruledOut: ['push-not-delivered'] }),
  };
}

export const healthyNoiseFamily: Family = {
  name: 'healthy with noise',
  scenarios: [
    noisy('plain-healthy', 'A device without complaint', []),
    noisy(
      'activesync-errors',
      'ActiveSync runs into 401, 413, 500 and time-outs of its own',
      activeSyncErrors,
    ),
    noisy('numbers-like-codes', 'Counts, sizes and durations that look like status codes', boastfulNumbers),
    noisy('words-of-calm', 'Sentences with error and failed in them that say that all is well', calmingWords),
    noisy('other-apps-push', 'Secure Hub and others fail at pushes of their own', otherAppsPush),
    noisy(
      'tells-what-would-happen',
      'The push module tells what it would do if something failed',
      ownTalkOfErrors,
    ),
    noisy('crash-and-stack-traces', 'Crash reports and stack traces in other modules', crashes),
    noisy('what-users-write', 'Subjects and file names that speak of push, errors and policies', userWords),
    noisy(
      'other-hosts-fail',
      'Calls to other hosts fail: SharePoint, a proxy check, a picture server',
      foreignHosts,
    ),
    noisy('records-in-other-languages', 'Records in German, French, Japanese and Russian', otherLanguages),
    noisy('tunnelled-and-fine', 'All traffic is tunnelled, and everything gets through', activeSyncErrors, {
      policies: {
        NetworkAccess: 'NetworkAccessTunneled',
        BackgroundServices: '{exchange}:443,{listener}:443',
      },
    }),
    noisy('in-house-and-fine', 'An in-house build with the tenant ID it needs', ownTalkOfErrors, {
      info: { bundleIdentifier: 'com.example.inhouse.mail' },
      policies: { PushNotificationsTenantId: '7f3c1d2e9b604a55' },
    }),
    {
      id: 'one-push-an-hour',
      tells: 'A quiet mailbox: one push an hour, fetches in between without news',
      device: {
        happens: inOrder(
          setUp('06:00'),
          staysValid(often('06:30', 30, 20)),
          pushFacts(pushed(often('06:20', 60, 10))),
        ),
        wakeUps: [...pushed(often('06:20', 60, 10)), ...fetched(often('06:45', 30, 20), 'NoData')],
      },
      expect: healthy({ ok: ['push-delivery'] }),
    },
    {
      id: 'schedule-alone-with-pushes',
      tells: 'The schedule alone, in which pushes arrive to the end',
      device: {
        wakeUps: [...pushed(often('08:06', 8, 20)), ...fetched(often('08:17', 41, 4))],
        lacks: ['policies', 'events', 'log', 'info'],
      },
      expect: healthy({ ok: ['push-delivery'] }),
    },
    {
      id: 'one-sync-fails',
      tells: 'One synchronisation of thirty fails, in the middle',
      device: {
        happens: inOrder(setUp('08:00'), staysValid(), pushFacts(pushed(often('08:06', 8, 30)))),
        wakeUps: [
          ...pushed(often('08:06', 8, 14)),
          ...pushed(often('09:58', 8, 1), 'Failed'),
          ...pushed(often('10:06', 8, 15)),
        ],
      },
      expect: healthy({ ok: ['push-delivery'] }),
    },
  ],
};
