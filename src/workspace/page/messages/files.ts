import { el } from '../dom.js';
import { icon } from '../icons.js';
import { picture } from '../picture.js';
import { sizeText } from '../time-text.js';
import type { WireFile } from '../wire.js';

/** The files of a message; pictures are shown. */
export function drawFiles(files: readonly WireFile[]): HTMLElement | null {
  if (files.length === 0) return null;
  return el('ul', { class: 'files' }, ...files.map((file) => el('li', {}, drawFile(file))));
}

function drawFile(file: WireFile): HTMLElement {
  if (file.deleted) return el('span', { class: 'file quiet' }, 'This file was deleted.');
  const address = `/workspace/files/${encodeURIComponent(file.id)}/${encodeURIComponent(file.name)}`;
  if (/^image\/(?:png|jpeg|gif)$/.test(file.mimetype))
    return picture({ address, alt: file.altText ?? file.title, title: file.title });
  return el(
    'a',
    { class: 'file', href: address, download: file.name },
    icon(file.prettyType === 'Zip' ? 'box' : 'file'),
    el('span', { class: 'file-name' }, file.title),
    el('span', { class: 'quiet' }, `${file.prettyType} · ${sizeText(file.size)}`),
  );
}
