import type { EventRow, LogRecord, TimeOfDay, WakeUpRow } from './records.js';

/** Minutes after midnight UTC as a time of day. */
export function clockTime(minutes: number, seconds = 0, millis = 0): TimeOfDay {
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds)}`;
  return `${time}.${String(millis).padStart(3, '0')}`;
}

/** Something that is logged again and again: `count` times, every `every` minutes from `from` on. */
export function repeated<T>(
  from: number,
  every: number,
  count: number,
  make: (minutes: number, index: number) => T,
): T[] {
  return Array.from({ length: count }, (_, index) => make(from + index * every, index));
}

/** Pushes that wake the app. */
export function pushes(
  from: number,
  every: number,
  count: number,
  result: WakeUpRow['result'] = 'NewData',
): WakeUpRow[] {
  return repeated(from, every, count, (minutes, index) => ({
    at: clockTime(minutes, (index * 17) % 60, (index * 211) % 1000),
    kind: 'Remote Notification',
    ms: 2000 + ((index * 389) % 1600),
    result,
  }));
}

/** Wake-ups that iOS grants on its own. */
export function fetches(from: number, every: number, count: number): WakeUpRow[] {
  return repeated(from, every, count, (minutes, index) => ({
    at: clockTime(minutes, (index * 23) % 60, (index * 307) % 1000),
    kind: 'BackgroundFetch',
    ms: 15_000 + ((index * 2711) % 12_000),
    result: index % 3 === 2 ? 'NoData' : 'NewData',
  }));
}

export function byTime<T extends { readonly at: TimeOfDay }>(...lists: readonly (readonly T[])[]): T[] {
  return lists.flat().sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

type Step = 'token' | 'tenant' | 'registration' | 'subscription' | 'update';
const order: readonly Step[] = ['token', 'tenant', 'registration', 'subscription', 'update'];

const goodLog: Readonly<Record<Step, readonly string[]>> = {
  token: ['Registering for remote notifications', 'Device token received from APNs'],
  tenant: ['Requesting the tenant ID from the listener service', 'Tenant ID retrieved'],
  registration: [
    'Registering the device with the listener service',
    'Device registered with the listener service, HTTP status code: 200',
  ],
  subscription: ['Sending EWS subscribe request to mail.corp.example', 'EWS subscription created'],
  update: [
    'Sending the EWS subscription details to the listener service',
    'Listener service updated with the EWS subscription details',
  ],
};

/** The log of a set-up at that minute that goes well up to and including `last`. */
export function setUpLog(minutes: number, last: Step = 'update'): LogRecord[] {
  const steps = order.slice(0, order.indexOf(last) + 1).flatMap((step) => goodLog[step]);
  return steps.map((message, index) => ({ at: clockTime(minutes, index * 2, (index * 97) % 1000), message }));
}

/** The same in the events file, which knows of tenant ID, subscription and validation. */
export function setUpEvents(
  minutes: number,
  parts: readonly ('tenant' | 'subscription')[] = ['tenant', 'subscription'],
): EventRow[] {
  const rows: Readonly<Record<'tenant' | 'subscription', string>> = {
    tenant: 'Get tenant ID',
    subscription: 'Subscribe',
  };
  return parts.map((part, index) => ({
    at: clockTime(minutes, 5 + index * 12, 120),
    operation: rows[part],
    status: 'Success',
  }));
}

/** Validity checks that find all well. */
export function validChecks(
  from: number,
  every: number,
  count: number,
): { log: LogRecord[]; events: EventRow[] } {
  return {
    log: repeated(from, every, count, (minutes) => ({
      at: clockTime(minutes, 12, 400),
      message: 'Validity check: the subscription is valid',
    })),
    events: repeated(from, every, count, (minutes) => ({
      at: clockTime(minutes, 12, 405),
      operation: 'Validate subscription',
      status: 'Success',
    })),
  };
}

/** What the app logs of pushes that reach it. */
export function pushLog(wakeUps: readonly WakeUpRow[]): LogRecord[] {
  return wakeUps
    .filter(({ kind }) => kind === 'Remote Notification')
    .map(({ at }, index) => ({
      at,
      message: `Received remote notification, badge count ${3 + (index % 4)}`,
    }));
}
