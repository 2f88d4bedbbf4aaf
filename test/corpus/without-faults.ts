import type { Policies } from '../../src/workspace/samples/policy-text.js';
import type { DeviceStory, Scenario } from './scenario.js';

/** Settings under which traffic takes another way; they are no fault. */
const ways = [
  'NetworkAccess',
  'MvpnNetworkAccess',
  'PreferredVpnMode',
  'BackgroundServices',
  'MvpnExcludeDomains',
];

/** The scenario, had nobody recorded or set anything wrong, and were every file of the device there to say so. */
export function withoutFaults({ device, exchange: _, ...scenario }: Scenario): Scenario {
  return { ...scenario, device: device === undefined ? {} : faultless(device) };
}

function faultless({ lacks: _, ...story }: DeviceStory): DeviceStory {
  return {
    ...story,
    info: {},
    policies: harmless(story.policies ?? {}),
    happens: (story.happens ?? []).filter(
      ({ fact }) => fact.kind !== 'fails' && !(fact.kind === 'setting' && fact.state !== 'on'),
    ),
    wakeUps: (story.wakeUps ?? []).filter(({ result }) => result !== 'Failed'),
  };
}

function harmless(policies: Policies): Policies {
  const kept = Object.entries(policies).filter(
    ([name, value]) => ways.includes(name) && !/Blocked/.test(value ?? ''),
  );
  return Object.fromEntries(kept);
}
