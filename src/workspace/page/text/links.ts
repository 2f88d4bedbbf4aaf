import { el } from '../dom.js';
import { isSafeAddress, ownPlace } from './address.js';

/** A link; what is not safe to follow stays text. Links to messages stay within the page. */
export function link(address: string, label: string): HTMLElement {
  const place = ownPlace(address, location.origin);
  if (place !== null) return el('a', { href: place }, label);
  if (!isSafeAddress(address)) return el('span', { class: 'unsafe-link' }, label);
  return el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, label);
}
