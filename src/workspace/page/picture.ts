import { openDialog } from './dialog.js';
import { el } from './dom.js';
import { icon } from './icons.js';

export interface Picture {
  readonly address: string;
  readonly alt: string;
  /** Empty: it has none. */
  readonly title: string;
}

/** A picture with its title; a press opens it in full. */
export function picture(shown: Picture): HTMLElement {
  const { address, alt, title } = shown;
  const image = el('img', { src: address, alt, loading: 'lazy' });
  const frame = el(
    'div',
    { class: 'picture-frame' },
    image,
    el(
      'button',
      {
        type: 'button',
        class: 'picture-open',
        'aria-label': title === '' ? 'Open the picture' : `Open the picture: ${title}`,
        title: 'Open the picture',
        'data-action': 'picture',
        'data-value': address,
        onclick: () => openPicture(shown),
      },
      icon('expand'),
    ),
  );
  image.addEventListener('error', () => image.parentElement?.replaceChildren(gone(image.alt)));
  return el('figure', { class: 'picture' }, title !== '' && el('figcaption', {}, title), frame);
}

function gone(alt: string): HTMLElement {
  return el('p', { class: 'unsupported' }, `This picture is no longer there: ${alt}`);
}

/** The picture over the page, fitted to the window or in its own size. */
function openPicture({ address, alt, title }: Picture): void {
  const view = el(
    'div',
    { class: 'picture-view', tabindex: 0, role: 'group', 'aria-label': 'Picture' },
    el('img', { src: address, alt }),
  );
  const size = el(
    'button',
    { type: 'button', class: 'button', 'aria-pressed': 'false', onclick: () => toggle(view, size) },
    'Actual size',
  );
  const save = el('a', { class: 'button', href: address, download: '' }, 'Save');
  openDialog({
    className: 'picture-dialog',
    title: title === '' ? 'Picture' : title,
    content: [view],
    buttons: [size, save],
  });
}

function toggle(view: HTMLElement, button: HTMLElement): void {
  const actual = view.classList.toggle('actual');
  button.setAttribute('aria-pressed', String(actual));
}
