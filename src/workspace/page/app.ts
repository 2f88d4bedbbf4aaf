import type { Notices } from './panes/notices.js';
import type { Store } from './store.js';
import type { Names } from './text/draw-text.js';

/** What every part of the page works with. */
export interface App {
  readonly store: Store;
  readonly notices: Notices;
  readonly names: Names;
}

/** Names of members and channels, from the store. */
export function namesFrom(store: Store): Names {
  return {
    person: (id) => store.person(id)?.name ?? id,
    channel: (id) => store.channel(id)?.name ?? id,
  };
}

export const notAnswered = 'The bot did not answer in time. Is it running?';
