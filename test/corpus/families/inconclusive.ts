import { inconclusive } from '../expectations.js';
import { begins, states } from '../facts.js';
import { fetched, happens, often, once, setUp } from '../happenings.js';
import type { Family } from '../scenario.js';
import { inOrder } from './ordinary-day.js';

const none = ['log', 'events', 'schedule', 'info', 'policies'] as const;
const except = (...kept: readonly string[]) => none.filter((part) => !kept.includes(part));

export const inconclusiveFamily: Family = {
  name: 'inconclusive',
  scenarios: [
    {
      id: 'good-policies-alone',
      tells: 'Nothing but policies, which are fine',
      device: { lacks: except('policies') },
      expect: inconclusive({
        ok: ['policy'],
        ruledOut: ['push-disabled-by-policy', 'listener-host-invalid', 'network-access-blocked'],
      }),
    },
    {
      id: 'app-info-alone',
      tells: 'Nothing but app info of an App Store build',
      device: { lacks: except('info') },
      expect: inconclusive(),
    },
    {
      id: 'quiet-log',
      tells: 'Policies and a log that says nothing of push',
      device: { lacks: ['events', 'schedule'] },
      expect: inconclusive(),
    },
    {
      id: 'tries-without-outcome',
      tells: 'The log shows the app beginning to subscribe and ends there',
      device: {
        happens: inOrder(
          setUp('08:00', 'token'),
          happens(once('08:01'), begins('registration'), begins('subscription')),
        ),
        lacks: ['events', 'schedule'],
      },
      expect: inconclusive(),
    },
    {
      id: 'set-up-and-nothing-since',
      tells: 'The subscription was made; there was no time for a push yet',
      device: { happens: setUp('08:00'), wakeUps: [] },
      expect: inconclusive({ ruledOut: ['ews-authentication', 'tenant-id-wrong', 'entitlement-missing'] }),
    },
    {
      id: 'fetches-alone',
      tells: 'A schedule with fetches and no push, and nothing that says whether a subscription stands',
      device: { wakeUps: fetched(often('08:10', 32, 9)), lacks: except('schedule') },
      expect: inconclusive({ ruledOut: ['background-app-refresh-off'] }),
    },
    {
      id: 'fetches-without-news',
      tells: 'Subscribed, fetches find nothing new, no push: there may just be no mail',
      device: { happens: setUp('08:00'), wakeUps: fetched(often('08:10', 32, 9), 'NoData') },
      expect: inconclusive({ ruledOut: ['background-app-refresh-off'] }),
    },
    {
      id: 'logs-blocked-by-policy',
      tells: 'The policy BlockLogs keeps the app from logging; the other files are empty',
      device: { policies: { BlockLogs: 'true' }, lacks: ['log'] },
      expect: inconclusive(),
    },
    {
      id: 'low-power-and-no-push',
      tells: 'Subscribed; the device went into low power mode, in which pushes are not delivered',
      device: {
        happens: inOrder(setUp('08:00'), happens(once('08:20'), states('low-power', 'on'))),
        wakeUps: fetched(often('08:05', 7, 2), 'NoData'),
      },
      expect: inconclusive(),
    },
  ],
};
