import { el } from '../dom.js';
import { type Shape, shapeOf, textObjectOf, wordsOf } from './shape.js';

/** Asks back where the element says so; answers at once where it does not. */
export function confirmed(confirm: unknown): Promise<boolean> {
  if (confirm === undefined) return Promise.resolve(true);
  return new Promise((resolve) => {
    const dialog = dialogOf(shapeOf(confirm));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function dialogOf(confirm: Shape): HTMLDialogElement {
  const dialog = el(
    'dialog',
    { class: 'dialog small', 'aria-labelledby': 'confirm-title' },
    el('h2', { id: 'confirm-title' }, wordsOf(confirm.title)),
    el('p', {}, textObjectOf(confirm.text)?.text ?? ''),
    el(
      'div',
      { class: 'dialog-buttons' },
      el(
        'button',
        { type: 'button', class: 'button', onclick: () => dialog.close('no') },
        wordsOf(confirm.deny),
      ),
      el(
        'button',
        { type: 'button', class: 'button primary', onclick: () => dialog.close('yes') },
        wordsOf(confirm.confirm),
      ),
    ),
  );
  return dialog;
}
