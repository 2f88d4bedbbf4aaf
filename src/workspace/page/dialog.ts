import { el, newId } from './dom.js';
import { focusKeeper } from './focus-keeper.js';
import { icon } from './icons.js';

interface DialogOptions {
  readonly className: string;
  readonly title: string;
  readonly content: readonly HTMLElement[];
  readonly buttons?: readonly HTMLElement[];
}

/** Opens a dialog over the page. Escape and its button close it; the focus goes back to where it was. */
export function openDialog({ buttons = [], className, content, title }: DialogOptions): HTMLDialogElement {
  const leadBack = focusKeeper();
  const id = newId();
  const dialog = el(
    'dialog',
    { class: `dialog ${className}`, 'aria-labelledby': id },
    el(
      'header',
      { class: 'dialog-head' },
      el('h2', { id }, title),
      closeButton(() => dialog.close()),
    ),
    ...content,
    buttons.length > 0 && el('footer', { class: 'dialog-buttons' }, ...buttons),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    leadBack();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** The cross in a dialog's corner. */
export function closeButton(close: () => void): HTMLElement {
  return el(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Close', title: 'Close', onclick: close },
    icon('close'),
  );
}
