import { el } from '../dom.js';
import { icon } from '../icons.js';
import type { Composer } from './composer.js';

interface Targets {
  /** Null where nothing can be written. */
  readonly channel: () => Composer | null;
  /** Where files go that are dropped onto the thread; null while there is none. */
  readonly thread: () => Composer | null;
  readonly threadBox: HTMLElement;
}

/** Files may be dropped anywhere; over the thread they go into it. */
export function acceptDrops(overlay: HTMLElement, targets: Targets): void {
  const label = el('p', {}, 'Drop to share');
  overlay.append(icon('upload'), label);
  let depth = 0;
  const over = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') === true && document.querySelector('dialog[open]') === null;
  const leave = (): void => {
    depth = 0;
    overlay.hidden = true;
  };
  document.addEventListener('dragenter', (event) => {
    if (!over(event)) return;
    depth += 1;
    overlay.hidden = false;
  });
  document.addEventListener('dragleave', () => {
    depth -= 1;
    if (depth <= 0) leave();
  });
  document.addEventListener('dragover', (event) => {
    if (!over(event)) return;
    event.preventDefault();
    label.textContent = labelOf(targetOf(event, targets));
  });
  document.addEventListener('drop', (event) => {
    if (!over(event)) return;
    event.preventDefault();
    leave();
    targetOf(event, targets).composer?.addFiles([...(event.dataTransfer?.files ?? [])]);
  });
}

interface Target {
  readonly composer: Composer | null;
  readonly isThread: boolean;
}

function labelOf({ composer, isThread }: Target): string {
  if (composer === null) return 'Open a conversation to share files';
  return isThread ? 'Drop to share in the thread' : 'Drop to share in the conversation';
}

function targetOf(event: DragEvent, { channel, thread, threadBox }: Targets): Target {
  const composer = thread();
  const bounds = threadBox.getBoundingClientRect();
  const inside = !threadBox.hidden && event.clientX >= bounds.left && event.clientX <= bounds.right;
  return composer !== null && inside
    ? { composer, isThread: true }
    : { composer: channel(), isThread: false };
}
