import type { Identity } from '../../evidence.js';
import { distinctIdentities, isPublicHost } from '../../identities.js';
import type { ReadEvent } from './ews-event.js';

/** So many are collected of one log before copies are dropped. */
const mostPending = 10_000;
/** Shorter parts of an address are words; longer ones are keys. In characters. */
const shortestToken = 12;

/** What of an event log must not leave in clear. */
export class EventIdentities {
  #found: Identity[] = [];

  add({ event, subscription, endpoint }: ReadEvent): void {
    if (subscription !== null) this.#found.push({ kind: 'subscription-id', value: subscription });
    if (event.server !== null) this.#found.push({ kind: 'host', value: event.server });
    if (event.endpointHost !== null && !isPublicHost(event.endpointHost))
      this.#found.push({ kind: 'host', value: event.endpointHost });
    this.#found.push(...tokensIn(endpoint ?? ''));
    if (this.#found.length > mostPending) this.#found = distinctIdentities(this.#found);
  }

  addHost(host: string): void {
    this.#found.push({ kind: 'host', value: host });
  }

  list(): Identity[] {
    return distinctIdentities(this.#found);
  }
}

/** The parts of an endpoint's path and query that may tell one subscriber from another. */
function tokensIn(endpoint: string): Identity[] {
  const [, path = ''] = /^\w{1,10}:\/\/[^/?#]{1,260}([/?#].{0,2000})$/.exec(endpoint) ?? [];
  const parts = path.split(/[/?#&=;]/).filter((part) => part.length >= shortestToken && /\d/.test(part));
  return parts.map((value) => ({ kind: 'listener-token', value }));
}
