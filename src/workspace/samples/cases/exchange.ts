import { dialects } from '../dialects.js';
import type { EventRow, LogRecord } from '../records.js';
import type { SampleCase } from '../sample-case.js';
import { byTime, clockTime, fetches, pushes, pushLog, repeated, setUpEvents, setUpLog } from '../story.js';

const usual = { ordinary: 420, logFileCount: 2, otherApp: true } as const;

/** EWS subscriptions that fail every few minutes. */
function refusals(every: number, count: number, failure: string): { log: LogRecord[]; events: EventRow[] } {
  const from = 8 * 60 + 2;
  return {
    log: repeated(from, every, count, (minutes): LogRecord[] => [
      { at: clockTime(minutes, 20, 15), message: 'Sending EWS subscribe request to mail.corp.example' },
      { at: clockTime(minutes, 21, 440), level: 'ERROR', message: failure },
    ]).flat(),
    events: repeated(from, every, count, (minutes) => ({
      at: clockTime(minutes, 21, 470),
      operation: 'Subscribe',
      status: 'Failure',
    })),
  };
}

const exchangeCase = (
  id: string,
  title: string,
  description: string,
  failure: string,
  more: Pick<SampleCase['plan'], 'dialect' | 'policies' | 'seed'>,
): SampleCase => {
  const { events, log } = refusals(14, 6, failure);
  const plan = {
    ...usual,
    ...more,
    events: byTime(setUpEvents(8 * 60, ['tenant']), events),
    wakeUps: fetches(8 * 60 + 26, 48, 4),
    log: byTime(setUpLog(8 * 60, 'registration'), log),
  };
  return { id, title, description, plan };
};

const unreachable = exchangeCase(
  'ews-unreachable',
  'Exchange not reachable',
  'ActiveSync works through its own gateway address, push does not.',
  'EWS subscription failed: Error Domain=NSURLErrorDomain Code=-1003 "A server with the specified hostname could not be found." NSErrorFailingURLStringKey=https://ews-internal.corp.example/EWS/Exchange.asmx',
  {
    seed: 41,
    dialect: dialects.newer,
    policies: { PushNotificationsEWSHostName: 'ews-internal.corp.example' },
  },
);

const authentication = exchangeCase(
  'ews-authentication',
  'Exchange refuses sign-in',
  'Mail works; push stopped for everybody after the Exchange web services were hardened.',
  'EWS subscription request was rejected: HTTP status code: 401 Unauthorized',
  { seed: 42, dialect: dialects.semicolons },
);

const tooLarge = exchangeCase(
  'ews-request-too-large',
  'Exchange answers 413',
  'Push never worked since certificates are used for signing in to Exchange.',
  'EWS subscription failed, HTTP status code: 413 Request Entity Too Large',
  { seed: 43, dialect: { ...dialects.device, offsetMinutes: 60 } },
);

const invalid = (minutes: number): LogRecord[] => [
  { at: clockTime(minutes, 12, 300), message: 'Checking the validity of the push subscription' },
  {
    at: clockTime(minutes, 12, 820),
    level: 'WARNING',
    message: 'Validity check: the subscription is no longer valid, subscribing again',
  },
  { at: clockTime(minutes, 14, 10), message: 'Sending EWS subscribe request to mail.corp.example' },
  { at: clockTime(minutes, 15, 90), message: 'EWS subscription created' },
  { at: clockTime(minutes, 16, 5), message: 'Listener service updated with the EWS subscription details' },
];
const invalidEvents = (minutes: number): EventRow[] => [
  {
    at: clockTime(minutes, 12, 825),
    operation: 'Validate subscription',
    status: 'Failed: subscription no longer valid',
  },
  { at: clockTime(minutes, 16, 9), operation: 'Subscribe', status: 'Success' },
];

/** Pushes that came before a firewall rule changed. */
const early = pushes(7 * 60 + 40, 6, 3);

const cannotReachListener: SampleCase = {
  id: 'exchange-cannot-reach-listener',
  title: 'Subscription keeps expiring',
  description: 'Pushes came until a firewall rule changed this morning; now never.',
  plan: {
    ...usual,
    seed: 44,
    dialect: dialects.tabs,
    events: byTime(setUpEvents(8 * 60), repeated(8 * 60 + 35, 35, 6, invalidEvents).flat()),
    wakeUps: byTime(early, fetches(8 * 60 + 21, 53, 4)),
    log: byTime(pushLog(early), setUpLog(8 * 60), repeated(8 * 60 + 35, 35, 6, invalid).flat()),
  },
};

export const exchangeCases: readonly SampleCase[] = [
  unreachable,
  authentication,
  tooLarge,
  cannotReachListener,
];
