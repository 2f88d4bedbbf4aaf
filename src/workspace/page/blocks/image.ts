import { el } from '../dom.js';
import { picture } from '../picture.js';
import { type Shape, shapeOf, stringOf, wordsOf } from './shape.js';

/** A picture of the workspace itself, which opens; others are named but never fetched, as nothing leaves this machine. */
export function drawPicture(element: Shape): HTMLElement {
  const alt = stringOf(element.alt_text);
  const address = addressOf(element);
  return address === null ? notLoaded(alt) : picture({ address, alt, title: wordsOf(element.title) });
}

/** A picture beside a text. */
export function drawSmallImage(element: Shape): HTMLElement {
  const alt = stringOf(element.alt_text);
  const address = addressOf(element);
  return address === null ? notLoaded(alt) : el('img', { class: 'small-image', src: address, alt });
}

function notLoaded(alt: string): HTMLElement {
  return el('span', { class: 'unsupported' }, `picture not loaded, it lies outside this machine: ${alt}`);
}

function addressOf(element: Shape): string | null {
  const file = shapeOf(element.slack_file);
  const id = stringOf(file.id) || (/\/files-pri\/[^/-]+-(F[0-9A-Z]+)\//.exec(stringOf(file.url))?.[1] ?? '');
  if (id !== '') return `/workspace/files/${encodeURIComponent(id)}`;
  const url = stringOf(element.image_url);
  return url.startsWith(`${location.origin}/`) ? url : null;
}
