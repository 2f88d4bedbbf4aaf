import type { EwsEvent } from '../../evidence.js';

/** Events about push subscriptions (reference 4.1): 5 first failure, 6 retry, 7 given up, 22 subscription dropped. */
const pushEventIds = [5, 6, 7, 22] as const satisfies readonly EwsEvent['eventId'][];

export function isPushEventId(id: number | null): id is EwsEvent['eventId'] {
  return pushEventIds.some((known) => known === id);
}

/**
 * The event id without what Windows adds above its 16 bits: severity and facility make 2147483653 of 5 in
 * `InstanceId`. Null for a text that is no number.
 */
export function eventIdOf(text: string): number | null {
  const digits = /^\s{0,20}(-?\d{1,10})\s{0,20}$/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits) & 0xffff;
}
