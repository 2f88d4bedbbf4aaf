import { el } from '../dom.js';

/** Stands where the page cannot draw something that Slack can. */
export function unsupported(what: 'block' | 'element', type: string): HTMLElement {
  return el('div', { class: 'block unsupported' }, `unsupported ${what}: ${type}`);
}
