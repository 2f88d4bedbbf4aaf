import { type App, notAnswered } from '../app.js';
import { goTo } from '../go-to.js';
import { icon } from '../icons.js';
import { type MenuItem, menuButton } from '../menu-button.js';
import { ask } from '../server.js';
import type { WireMessage } from '../wire.js';

/** What can be done with a message. */
export function messageMenu(message: WireMessage, app: App, inThread: boolean): HTMLElement | null {
  if (message.ephemeral) return null;
  const { shortcut } = app.store.state;
  const reply: MenuItem = {
    label: 'Reply in thread',
    run: () => goTo(message.channel, message.threadTs ?? message.ts),
  };
  const items: MenuItem[] = [
    ...(inThread ? [] : [reply]),
    { label: shortcut.name, run: () => void runShortcut(message, app) },
    { label: 'Copy text', run: () => void copy(message, app) },
  ];
  return menuButton({
    label: 'Message actions',
    face: icon('more'),
    items,
    className: 'icon-button message-menu',
  });
}

async function runShortcut({ channel, ts }: WireMessage, app: App): Promise<void> {
  try {
    const { callbackId } = app.store.state.shortcut;
    const { acknowledged } = await ask('shortcut', { channel, ts, callbackId });
    if (!acknowledged) app.notices.show(notAnswered);
  } catch (error) {
    app.notices.failed(error);
  }
}

async function copy({ text }: WireMessage, app: App): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    app.notices.show('Copied.');
  } catch {
    app.notices.show('The browser does not let the page copy.');
  }
}
