import { el } from '../dom.js';
import { goToFragment } from '../go-to.js';
import { isSafeAddress, ownPlace } from './address.js';

/** A link; what is not safe to follow stays text. Links to messages stay within the page. */
export function link(address: string, label: string): HTMLElement {
  const place = ownPlace(address, location.origin);
  if (place !== null) return placeLink(place, label);
  if (!isSafeAddress(address)) return el('span', { class: 'unsafe-link' }, label);
  return el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, label);
}

/** Following it again leads there again. */
function placeLink(place: string, label: string): HTMLElement {
  const onclick = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goToFragment(place);
  };
  return el('a', { href: place, onclick }, label);
}

/** Goes where a button leads: to a message in the page, elsewhere in a new tab, and nowhere unsafe. */
export function follow(address: string): void {
  const place = ownPlace(address, location.origin);
  if (place !== null) goToFragment(place);
  else if (isSafeAddress(address)) window.open(address, '_blank', 'noopener');
}
