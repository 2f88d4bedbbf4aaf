import type { WireChannel } from './wire.js';

/** `#securemail-support`, or whose direct message it is. */
export function titleOf(channel: WireChannel): string {
  return channel.kind === 'im' ? 'Secure Mail bot' : `#${channel.name}`;
}
