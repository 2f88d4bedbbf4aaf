import { el } from '../dom.js';
import { type Shape, shapeOf, stringOf, wordsOf } from './shape.js';

/** A picture of the workspace itself; others are named but never fetched, as nothing leaves this machine. */
export function drawImage(element: Shape): HTMLElement {
  const alt = stringOf(element.alt_text);
  const address = addressOf(element);
  const title = wordsOf(element.title);
  const picture =
    address === null
      ? el('span', { class: 'unsupported' }, `picture not loaded, it lies outside this machine: ${alt}`)
      : el('img', { src: address, alt, loading: 'lazy' });
  return title === '' ? picture : el('figure', {}, el('figcaption', {}, title), picture);
}

function addressOf(element: Shape): string | null {
  const file = shapeOf(element.slack_file);
  const id = stringOf(file.id) || (/\/files-pri\/[^/-]+-(F[0-9A-Z]+)\//.exec(stringOf(file.url))?.[1] ?? '');
  if (id !== '') return `/workspace/files/${encodeURIComponent(id)}`;
  const url = stringOf(element.image_url);
  return url.startsWith(`${location.origin}/`) ? url : null;
}
