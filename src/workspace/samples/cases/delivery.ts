import { dialects } from '../dialects.js';
import type { SampleCase } from '../sample-case.js';
import { byTime, fetches, pushes, pushLog, setUpEvents, setUpLog, validChecks } from '../story.js';

const usual = { ordinary: 420, logFileCount: 2, otherApp: true } as const;
const checks = validChecks(8 * 60 + 30, 30, 9);

const notDelivered: SampleCase = {
  id: 'push-not-delivered',
  title: 'No push arrives',
  description: 'Everything looks fine in the app; the badge moves only when iOS wakes it by itself.',
  plan: {
    ...usual,
    seed: 51,
    dialect: dialects.quoted,
    events: byTime(setUpEvents(8 * 60), checks.events),
    wakeUps: fetches(8 * 60 + 14, 29, 10),
    log: byTime(setUpLog(8 * 60), checks.log),
  },
};

const arriving = pushes(8 * 60 + 6, 8, 34);

const healthy: SampleCase = {
  id: 'healthy',
  title: 'Healthy device',
  description: 'A bundle from a device without complaint, to compare with.',
  plan: {
    ...usual,
    seed: 52,
    dialect: dialects.newer,
    events: byTime(setUpEvents(8 * 60), checks.events),
    wakeUps: byTime(arriving, fetches(8 * 60 + 17, 41, 6)),
    log: byTime(setUpLog(8 * 60), checks.log, pushLog(arriving)),
  },
};

export const deliveryCases: readonly SampleCase[] = [notDelivered, healthy];
