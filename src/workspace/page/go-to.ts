import { fragmentOf } from './place.js';

/** Goes there; the browser's Back leads back. */
export function goTo(channel: string, thread: string | null = null): void {
  location.hash = fragmentOf(channel, thread);
}

/** Goes to a place that a link names, once more where one is there already. */
export function goToFragment(fragment: string): void {
  if (location.hash === fragment) dispatchEvent(new HashChangeEvent('hashchange'));
  else location.hash = fragment;
}
