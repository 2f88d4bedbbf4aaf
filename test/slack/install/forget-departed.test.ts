import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { InstallationStore } from '../../../src/installations/installation-store.js';
import { departureEvents } from '../../../src/slack/install/departure.js';
import { forgetDeparted } from '../../../src/slack/install/forget-departed.js';
import { appManifest } from '../../../src/workspace/app-manifest.js';

const uninstalled = { team_id: 'T1', event_time: 1_795_000_000, event: { type: 'app_uninstalled' } };
const silent = pino({ level: 'silent' });

function storeThatRemoves(remove: InstallationStore['remove']): InstallationStore {
  return { remove, find: async () => null, save: async () => {}, sealAnew: async () => [] };
}

it('forgets what was installed before, and nothing at another event', async () => {
  const removed: unknown[] = [];
  const installations = storeThatRemoves(async (...what) => removed.push(what) > 0);
  expect(
    await forgetDeparted({ ...uninstalled, event: { type: 'message' } }, { installations, logger: silent }),
  ).toBe(false);
  expect(removed).toEqual([]);
  expect(await forgetDeparted(uninstalled, { installations, logger: silent })).toBe(true);
  expect(removed).toEqual([['T1', 1_795_000_000_999]]);
});

it('says so where one workspace alone is served', async () => {
  const lines: string[] = [];
  const logger = pino({}, { write: (line) => lines.push(line) });
  expect(await forgetDeparted(uninstalled, { installations: null, logger })).toBe(true);
  expect(lines).toEqual([expect.stringContaining('"team":"T1"')]);
});

it('fails where the store does, so that Slack tries again', async () => {
  const installations = storeThatRemoves(async () => {
    throw new Error('the database is away');
  });
  await expect(forgetDeparted(uninstalled, { installations, logger: silent })).rejects.toThrow('away');
});

it('hears of what the app is subscribed to', () => {
  expect(appManifest.events).toEqual(expect.arrayContaining([...departureEvents]));
});
