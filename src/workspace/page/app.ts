import type { Scene, Surface, Use } from './blocks/surface.js';
import { titleOf } from './channel-title.js';
import type { Notices } from './panes/notices.js';
import type { Store } from './store.js';
import type { Names } from './text/draw-text.js';
import type { WireReceipt } from './wire.js';

/** What every part of the page works with. */
export interface App {
  readonly store: Store;
  readonly notices: Notices;
  readonly names: Names;
  /** Acts as another member from now on. */
  actAs(person: string): void;
}

/** Names of members and channels, from the store. */
export function namesFrom(store: Store): Names {
  return {
    person: (id) => store.person(id)?.name ?? id,
    channel: (id) => store.channel(id)?.name ?? id,
  };
}

/** Tells the bot something; a notice says where it does not take notice. */
export async function tellBot(app: App, tell: () => Promise<WireReceipt>): Promise<boolean> {
  try {
    const { acknowledged } = await tell();
    if (!acknowledged) app.notices.show('The bot did not answer in time. Is it running?');
    return acknowledged;
  } catch (error) {
    app.notices.failed(error);
    return false;
  }
}

/** Where blocks are drawn whose elements are used by `send`. */
export function surfaceFrom(app: App, scene: Scene, send: (use: Use) => Promise<WireReceipt>): Surface {
  const { channels, people } = app.store.state;
  return {
    ...scene,
    names: app.names,
    directory: { channels, people, titleOf },
    act: (use) => tellBot(app, () => send(use)),
  };
}
