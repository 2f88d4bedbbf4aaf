import type { EgressFault, EwsEvent, EwsEventLog } from '../../evidence/evidence.js';
import { counted, listWords } from '../words.js';
import { egressWords } from './egress-faults.js';
import { failedNotifications } from './exchange-events.js';
import { distinctServers, isSameServer } from './server-names.js';

/** More servers are counted rather than named. */
const serversNamed = 6;

/**
 * What keeps which servers from the listener, in one sentence. Records are counted, nothing is made of the count:
 * Exchange leaves out repeats (reference, 4.3).
 */
export function failureSummary(log: EwsEventLog): string {
  const events = failedNotifications(log);
  const faults = Map.groupBy(events, ({ fault }) => fault ?? 'unknown');
  const reasons = [...faults].map(([fault, list]) => reason(fault, list, faults.size > 1 ? log : null));
  return `Exchange could not notify the listener service${serverWords(events, log)}: ${reasons.join('; ')} (${counted(events.length, 'record')})`;
}

function reason(fault: EgressFault, events: readonly EwsEvent[], log: EwsEventLog | null): string {
  const named = listWords(events.flatMap(({ status }) => (status === null ? [] : [status])));
  const words = named === '' ? egressWords[fault] : `${named}, ${egressWords[fault]}`;
  return log === null ? words : `${words}${serverWords(events, log)}`;
}

function serverWords(events: readonly EwsEvent[], log: EwsEventLog): string {
  const failing = serversOf(events);
  if (failing.length === 0) return '';
  const known = knownServers(failing, log);
  const named = failing.length > serversNamed ? `${failing.length} servers` : listWords(failing);
  const others = known.filter((server) => !failing.some((one) => isSameServer(one, server)));
  return others.length === 0 ? ` from ${named}` : ` from ${named} of ${known.length} servers`;
}

/** Whose logs they are tells of more servers only where those are the servers that hold subscriptions. */
function knownServers(failing: readonly string[], log: EwsEventLog): string[] {
  const logging = failing.every((server) => log.servers.some((one) => isSameServer(one, server)));
  const holding = serversOf([...log.events, ...log.unattributed]);
  return distinctServers(logging ? [...holding, ...log.servers] : holding);
}

function serversOf(events: readonly EwsEvent[]): string[] {
  return distinctServers(events.flatMap(({ server }) => (server === null ? [] : [server])));
}
