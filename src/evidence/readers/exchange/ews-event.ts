import type { EwsEvent } from '../../evidence.js';
import { policyHost } from '../../policy-value.js';
import { readDetails } from './exception-details.js';
import { isListenerHost, listenerHostIn } from './listener-endpoint.js';
import { type Notification, readNotification } from './notification.js';
import { ownerOfSubscription } from './subscription-id.js';
import type { WindowsEvent } from './windows-event.js';

/** An event before its place is known, and what of it must not leave in clear. */
export interface ReadEvent {
  readonly event: Omit<EwsEvent, 'at'>;
  readonly subscription: string | null;
  /** The endpoint's address as written. */
  readonly endpoint: string | null;
}

export function readEwsEvent(eventId: EwsEvent['eventId'], windows: WindowsEvent): ReadEvent {
  const said = readNotification(windows);
  const { exception, status, fault } = readDetails(said.details);
  const dropped = eventId === 22;
  const counts = eventId === 6 || eventId === 7;
  return {
    event: {
      eventId,
      endpointHost: endpointHost(said),
      status,
      fault: dropped ? null : fault,
      exception,
      attempts: counts ? said.attempts : null,
      server: ownerOfSubscription(said.subscription ?? '') ?? computerName(windows.computer),
    },
    subscription: said.subscription,
    endpoint: said.endpoint,
  };
}

/** An endpoint that was left empty may still be named by the exception that speaks of resolving it. */
function endpointHost({ endpoint, details }: Notification): string | null {
  const host = policyHost(endpoint ?? '');
  return host ?? (isLegible(endpoint) ? null : listenerHostIn(details));
}

function isLegible(endpoint: string | null): boolean {
  return endpoint !== null && /[a-z0-9]/i.test(endpoint);
}

/** Whom an event concerns: the listener, another subscriber, or nobody knows. */
export function concernOf({
  endpointHost: host,
}: Pick<EwsEvent, 'endpointHost'>): 'listener' | 'other' | 'unknown' {
  if (host === null) return 'unknown';
  return isListenerHost(host) ? 'listener' : 'other';
}

/** The name, lower-case, by which a log calls the computer that it is of. */
export function computerName(computer: string | null): string | null {
  return computer === null ? null : policyHost(computer.replace(/^\\\\/, ''));
}
