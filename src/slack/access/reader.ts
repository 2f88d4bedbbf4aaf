import type { Case } from '../../cases/case.js';
import { directChannel } from '../direct-channel.js';
import type { Services } from '../services.js';
import type { Requester } from './requester.js';
import { isVisible, type Reader, type Seen } from './visibility.js';

type Looking = Pick<Services, 'access' | 'client' | 'logger'>;

/** Whoever asks as a reader of cases; `withDirect`: whether their direct conversation is looked up. */
export async function readerOf(
  { userId, channel }: Requester,
  withDirect: boolean,
  services: Looking,
): Promise<Reader> {
  const { kind } = await services.access.person(userId);
  const direct = withDirect ? await directChannel(userId, services) : null;
  return { userId, kind, channel, direct };
}

/** Whether whoever asks may see this case. */
export async function maySee(stored: Case, requester: Requester, services: Looking): Promise<boolean> {
  const seen = seenOf(stored);
  const reader = await readerOf(requester, seen.channels.some(isDirect), services);
  return isVisible(seen, reader, services.access.channels);
}

/** Whether a channel is a direct conversation. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

function seenOf({ threads, holder, openedBy }: Case): Seen {
  return { channels: threads.map(({ channel }) => channel), holder, openedBy };
}
