import { type App, namesFrom } from './app.js';
import { byId } from './dom.js';
import { followChanges } from './follow-changes.js';
import { followThread } from './follow-thread.js';
import { Announcer } from './messages/announcer.js';
import { ChannelPane } from './panes/channel-pane.js';
import { acceptDrops } from './panes/drop-zone.js';
import { HomePane } from './panes/home-pane.js';
import { Modal } from './panes/modal.js';
import { Notices } from './panes/notices.js';
import { Panes } from './panes/panes.js';
import { Sidebar } from './panes/sidebar.js';
import { ThreadPane } from './panes/thread-pane.js';
import type { Store } from './store.js';
import { ownPlace } from './text/address.js';

/** Builds the page and keeps it up to date. */
async function start(): Promise<void> {
  enterByLink();
  const followed = await followChanges();
  const { store } = followed;
  const app: App = {
    store,
    notices: new Notices(byId('notices')),
    names: namesFrom(store),
    actAs: (person) => followed.actAs(person),
  };
  const panes = panesOf(app);
  const modal = new Modal(app);
  const announcer = new Announcer(app, byId('spoken'));
  store.subscribe((event) => {
    panes.onEvent(event);
    modal.update();
    showConnection(store);
    if (event.kind !== 'message') return;
    if (event.message.channel === panes.channel) announcer.hear(event.message, event.isNew);
    if (event.isNew) followThread(event.message, store, panes);
  });
  modal.update();
  showConnection(store);
  addEventListener('hashchange', () => panes.show());
  panes.show();
}

function panesOf(app: App): Panes {
  const channel = new ChannelPane(app, byId('channel'));
  const thread = new ThreadPane(app, byId('thread'));
  const home = new HomePane(app, byId('channel'));
  const panes: Panes = new Panes(app, {
    channel,
    thread,
    home,
    sidebar: new Sidebar(app, byId('sidebar'), byId('menu'), () => panes.channel),
  });
  acceptDrops(byId('drop'), {
    channel: () => (panes.isHome ? null : channel.composer),
    thread: () => thread.composer,
    threadBox: byId('thread'),
  });
  byId('skip').addEventListener('click', (event) => skip(event));
  return panes;
}

/** Past everything at the side, to where one writes or reads. */
function skip(event: Event): void {
  event.preventDefault();
  const places = document.querySelectorAll<HTMLElement>('.panes textarea, .panes .home');
  [...places].find((place) => place.checkVisibility())?.focus();
}

/** A link to a message, opened from outside, leads to it. */
function enterByLink(): void {
  const place = ownPlace(location.href.split('#', 1).join(''), location.origin);
  if (place !== null) history.replaceState(null, '', `/${place}`);
}

function showConnection({ online, state }: Store): void {
  const box = byId('connection');
  const text = state.connected ? 'bot connected' : 'bot not connected';
  const now = online ? text : 'workspace not reachable';
  if (box.textContent !== now) box.textContent = now;
  box.classList.toggle('ok', online && state.connected);
}

await start();
