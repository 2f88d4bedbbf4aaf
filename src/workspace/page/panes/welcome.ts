import type { App } from '../app.js';
import { el } from '../dom.js';
import type { WireChannel } from '../wire.js';
import { sampleList } from './sample-list.js';

/** Stands where there are no messages yet. */
export function welcome(app: App, channel: WireChannel): HTMLElement {
  const isForCases = channel.kind === 'im' || channel.id === app.store.state.channels[0]?.id;
  if (!isForCases) return el('p', { class: 'welcome quiet' }, 'Nothing here yet.');
  return el(
    'section',
    { class: 'welcome', 'aria-labelledby': 'welcome-title' },
    el('h2', { id: 'welcome-title' }, 'Why does push not work?'),
    el(
      'p',
      {},
      'Drop a Secure Mail log bundle anywhere on this page, or paste a few log lines. The answer comes in a thread.',
    ),
    el(
      'ul',
      { class: 'ways' },
      el('li', {}, el('strong', {}, 'Drop or attach'), ' a zip, CSV, XML or TXT file'),
      el('li', {}, el('strong', {}, 'Paste'), ' log lines into the message box'),
      el(
        'li',
        {},
        el('strong', {}, 'Type'),
        ' ',
        el('kbd', {}, `${app.store.state.command.name} check`),
        ' for the form',
      ),
    ),
    el('p', { class: 'when-wide' }, 'No bundle at hand? Pick a synthetic one from the list at the side.'),
    el(
      'details',
      { class: 'when-narrow' },
      el('summary', {}, 'No bundle at hand? Try a synthetic one'),
      sampleList(app, () => channel.id),
    ),
  );
}
