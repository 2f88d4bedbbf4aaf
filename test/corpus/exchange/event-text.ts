import { createHash } from 'node:crypto';
import type { ExchangeEvent } from './evidence.js';

/** What the event says, in the words known of event 6 and, after its manner, of the others. */
export function eventText(event: ExchangeEvent): string {
  const [id, url, , details] = eventStrings(event);
  const subscription = `subscription [${id}]`;
  const endpoint = `endpoint [${url}]`;
  switch (event.id) {
    case 5:
      return `A notification for ${subscription} against ${endpoint} couldn't be sent. Details: ${details}`;
    case 6:
      return `A notification for ${subscription} against ${endpoint} couldn't be sent. (Send attempts: ${attemptsOf(event)}) Details: ${details}`;
    case 7:
      return `After ${attemptsOf(event)} unsuccessful attempts to send a notification for ${subscription} against ${endpoint}, the subscription has been removed. Details: ${details}`;
    case 22:
      return `Exchange Web Services couldn't read events for ${subscription} with ${endpoint}. The subscription will be removed. Details: ${details}`;
  }
}

/** The insertion strings: subscription id, endpoint, attempts (events 6 and 7 alone), details. */
export function eventStrings(
  event: ExchangeEvent,
): readonly [id: string, url: string, attempts: string | null, details: string] {
  const url = event.endpoint === null ? '' : `https://${event.endpoint}/v1/ews/3f8a`;
  const counted = event.id === 6 || event.id === 7;
  return [subscriptionId(event.server), url, counted ? String(attemptsOf(event)) : null, event.details];
}

export const levelNames = { 5: 'Warning', 6: 'Warning', 7: 'Error', 22: 'Warning' } as const;

export function computerOf({ server }: ExchangeEvent): string {
  return `${server.toLowerCase()}.corp.example`;
}

function attemptsOf({ id }: ExchangeEvent): number {
  return id === 7 ? 7 : 3;
}

/** Base64 of: length, server name, GUID, creation time in .NET ticks, GUID, as one published sample decodes. */
function subscriptionId(server: string): string {
  const name = Buffer.from(`${server.toLowerCase()}.corp.example`);
  const head = Buffer.alloc(2);
  head.writeUInt16LE(name.length);
  const ticks = Buffer.alloc(8);
  ticks.writeBigInt64LE(639_307_656_000_000_000n);
  return Buffer.concat([head, name, guid(`${server}/1`), ticks, guid(`${server}/2`)]).toString('base64');
}

function guid(seed: string): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(16);
  return Buffer.concat([size, createHash('sha256').update(seed).digest().subarray(0, 16)]);
}
