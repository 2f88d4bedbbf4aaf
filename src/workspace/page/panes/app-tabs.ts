import { el } from '../dom.js';
import { fragmentOf, homeFragment } from '../place.js';
import type { Store } from '../store.js';

/** The two places of the app: its Home and the direct messages with it. */
export function appTabs(store: Store, here: 'home' | 'messages'): HTMLElement {
  const direct = store.state.channels.find(({ kind }) => kind === 'im');
  const tab = (label: string, href: string, isHere: boolean): HTMLElement =>
    el('li', {}, el('a', { href, 'aria-current': isHere ? 'page' : undefined }, label));
  return el(
    'nav',
    { 'aria-label': 'Secure Mail bot' },
    el(
      'ul',
      { class: 'tabs' },
      tab('Home', homeFragment, here === 'home'),
      direct !== undefined && tab('Messages', fragmentOf(direct.id), here === 'messages'),
    ),
  );
}
