import { refocus } from './messages/keep-focus.js';

/**
 * Notes where the focus is now. The answer leads back to it where its message or view was drawn anew
 * meanwhile; the browser does so by itself where it was not.
 */
export function focusKeeper(): () => void {
  const opener = document.activeElement;
  const pane = opener?.closest('#thread, #channel') ?? null;
  return () => {
    if (!(opener instanceof HTMLElement) || opener.isConnected || pane === null) return;
    const { ts } = opener.closest<HTMLElement>('[data-ts]')?.dataset ?? {};
    const root = pane.querySelector<HTMLElement>(ts === undefined ? '.home-blocks' : `[data-ts="${ts}"]`);
    if (root !== null) refocus(root, opener);
  };
}
