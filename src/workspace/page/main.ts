import { type App, namesFrom } from './app.js';
import { byId } from './dom.js';
import { followChanges } from './follow-changes.js';
import { goTo } from './go-to.js';
import { ChannelPane } from './panes/channel-pane.js';
import { acceptDrops } from './panes/drop-zone.js';
import { Modal } from './panes/modal.js';
import { Notices } from './panes/notices.js';
import { Sidebar } from './panes/sidebar.js';
import { ThreadPane } from './panes/thread-pane.js';
import { placeOf } from './place.js';
import type { Store } from './store.js';
import { ownPlace } from './text/address.js';
import type { WireMessage } from './wire.js';

/** Below this width a thread covers the conversation, and is only opened by hand. */
const wide = matchMedia('(min-width: 900px)');

/** Builds the page and keeps it up to date. */
async function start(): Promise<void> {
  enterByLink();
  const store = await followChanges();
  const app: App = { store, notices: new Notices(byId('notices')), names: namesFrom(store) };
  const channel = new ChannelPane(app, byId('channel'));
  const thread = new ThreadPane(app, byId('thread'));
  const sidebar = new Sidebar(app, byId('sidebar'), byId('menu'), () => channelHere(store));
  followStore(app, channel, thread);
  store.subscribe((event) => {
    if (event.kind === 'message' && event.isNew) sidebar.noteNew(event.message.channel);
  });
  acceptDrops(byId('drop'), {
    channel: () => channel.composer,
    thread: () => thread.composer,
    threadBox: byId('thread'),
  });
  const show = (): void => {
    channel.show(channelHere(store));
    thread.show(channelHere(store), placeOf(location.hash).thread);
    sidebar.mark(channelHere(store));
  };
  addEventListener('hashchange', show);
  show();
}

function followStore(app: App, channel: ChannelPane, thread: ThreadPane): void {
  const { store } = app;
  const modal = new Modal(app);
  const update = (): void => {
    modal.update();
    showConnection(store);
  };
  store.subscribe((event) => {
    channel.onEvent(event);
    thread.onEvent(event);
    update();
    if (event.kind === 'message' && event.isNew) followThread(event.message, store, thread);
  });
  update();
}

/** The channel of the address, or the first. */
function channelHere(store: Store): string {
  const wanted = placeOf(location.hash).channel;
  const channel = wanted === null ? undefined : store.channel(wanted);
  return (channel ?? store.state.channels[0])?.id ?? '';
}

/** A link to a message, opened from outside, leads to it. */
function enterByLink(): void {
  const place = ownPlace(location.href.replace(/#.*$/, ''), location.origin);
  if (place !== null) history.replaceState(null, '', `/${place}`);
}

/** The first answer to what one has just sent opens its thread, where there is room for it. */
function followThread(message: WireMessage, store: Store, thread: ThreadPane): void {
  const { byBot, channel, threadTs } = message;
  if (
    !wide.matches ||
    !byBot ||
    threadTs === null ||
    channel !== channelHere(store) ||
    thread.root === threadTs
  )
    return;
  const root = store.message(channel, threadTs);
  if (root?.user === store.state.me && store.replies(channel, threadTs).length === 1) goTo(channel, threadTs);
}

function showConnection({ online, state }: Store): void {
  const box = byId('connection');
  const text = state.connected ? 'bot connected' : 'bot not connected';
  const now = online ? text : 'workspace not reachable';
  if (box.textContent !== now) box.textContent = now;
  box.classList.toggle('ok', online && state.connected);
}

await start();
