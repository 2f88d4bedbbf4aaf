import type { EwsEvent, EwsEventLog } from '../../evidence/evidence.js';
import { type Located, unzonedMilliseconds } from '../../evidence/located.js';
import { judgeHost } from './listener-hosts.js';

/** Other services use the same event ids (reference, 8, guard rails). */
export function listenerEvents(log: EwsEventLog | undefined): readonly EwsEvent[] {
  return (log?.events ?? []).filter(({ endpointHost: host }) => host !== null && isCitrix(host));
}

/** Events 5, 6 and 7: a notification could not be sent. */
export function failedNotifications(log: EwsEventLog | undefined): readonly EwsEvent[] {
  return listenerEvents(log).filter(({ eventId }) => eventId !== 22);
}

function isCitrix(host: string): boolean {
  return judgeHost(host).kind !== 'foreign';
}

/** How events lie to a record of the device: `open` where the log's zone, or a time, is not known. */
export type Order = 'before' | 'after' | 'open';

/** Whether the last of the events lies before the record; times without zone are taken for no more than they are. */
export function orderOf(events: readonly EwsEvent[], record: Located): Order {
  const times = events.flatMap(({ at }) => (at.time === null ? [] : [at.time]));
  const last = times.toSorted((a, b) => a.utc - b.utc).at(-1);
  if (last === undefined || record.time === null) return 'open';
  const doubt = last.offsetMinutes === null ? unzonedMilliseconds : 0;
  if (record.time.utc - last.utc > doubt) return 'before';
  return last.utc - record.time.utc >= doubt ? 'after' : 'open';
}
