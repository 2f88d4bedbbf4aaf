import { fragmentOf } from './place.js';

/** Goes there; the browser's Back leads back. */
export function goTo(channel: string, thread: string | null = null): void {
  location.hash = fragmentOf(channel, thread);
}
