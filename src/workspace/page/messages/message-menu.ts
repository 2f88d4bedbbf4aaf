import { type App, tellBot } from '../app.js';
import { goTo } from '../go-to.js';
import { icon } from '../icons.js';
import { type MenuItem, menuButton } from '../menu-button.js';
import { runStep } from '../panes/step-dialog.js';
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
    ...stepItems(message, app),
    { label: 'Copy text', run: () => void copy(message, app) },
  ];
  return menuButton({
    label: 'Message actions',
    face: icon('more'),
    items,
    className: 'icon-button message-menu',
    action: 'message-menu',
  });
}

/** A step of a workflow needs something to work on. */
function stepItems(message: WireMessage, app: App): MenuItem[] {
  if (message.text === '' && message.files.length === 0) return [];
  return app.store.state.steps.map((step) => ({
    label: `Run workflow step: ${step.title}`,
    run: () => void runStep(step, message, app),
  }));
}

function runShortcut({ channel, ts }: WireMessage, app: App): Promise<boolean> {
  const { callbackId } = app.store.state.shortcut;
  return tellBot(app, () => ask('shortcut', { channel, ts, callbackId }));
}

async function copy({ text }: WireMessage, app: App): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    app.notices.show('Copied.');
  } catch {
    app.notices.show('The browser does not let the page copy.');
  }
}
