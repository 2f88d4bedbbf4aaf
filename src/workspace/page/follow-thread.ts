import { goTo } from './go-to.js';
import type { Panes } from './panes/panes.js';
import type { Store } from './store.js';
import type { WireMessage } from './wire.js';

/** Below this width a thread covers the conversation, and is only opened by hand. */
const wide = matchMedia('(min-width: 900px)');

/** The first answer to what one has just sent opens its thread, where there is room for it. */
export function followThread(message: WireMessage, store: Store, panes: Panes): void {
  const { byBot, channel, threadTs } = message;
  if (!wide.matches || !byBot || threadTs === null || panes.isHome) return;
  if (channel !== panes.channel || panes.root === threadTs) return;
  const root = store.message(channel, threadTs);
  if (root?.user === store.state.me && store.replies(channel, threadTs).length === 1) goTo(channel, threadTs);
}
