import { type Attributes, el } from '../../dom.js';
import { icon } from '../../icons.js';
import { upload } from '../../server.js';
import { sizeText } from '../../time-text.js';
import type { Shape } from '../shape.js';
import { asField } from './field.js';

/** Slack: a file input takes ten files where it does not say otherwise. */
const defaultMaxFiles = 10;

const chosen = new WeakMap<HTMLElement, readonly File[]>();

function filesOf(field: HTMLElement): readonly File[] {
  return chosen.get(field) ?? [];
}

/** Takes files by choosing or dropping; the first `max_files` are kept. */
export function fileField(element: Shape, attributes: Attributes): HTMLElement {
  const maxFiles = typeof element.max_files === 'number' ? element.max_files : defaultMaxFiles;
  const list = el('ul', { class: 'chosen-files' });
  const input = el('input', {
    type: 'file',
    id: attributes.id,
    multiple: maxFiles > 1,
    class: 'visually-hidden',
  });
  const field = el(
    'div',
    { ...attributes, id: undefined, class: 'file-field', role: 'group' },
    input,
    el(
      'label',
      { for: attributes.id, class: 'file-face' },
      icon('upload'),
      ' Choose a file, or drop it here',
    ),
    list,
  );
  const take = (files: Iterable<File>): void =>
    keep(field, list, [...filesOf(field), ...files].slice(0, maxFiles));
  input.addEventListener('change', () => {
    take(input.files ?? []);
    input.value = '';
  });
  takeDrops(field, take);
  return asField(field, element, async () => ({ fileIds: await Promise.all(filesOf(field).map(upload)) }));
}

function takeDrops(field: HTMLElement, take: (files: Iterable<File>) => void): void {
  field.addEventListener('dragover', (event) => event.preventDefault());
  field.addEventListener('drop', (event) => {
    event.preventDefault();
    event.stopPropagation();
    take(event.dataTransfer?.files ?? []);
  });
}

function keep(field: HTMLElement, list: HTMLElement, files: readonly File[]): void {
  chosen.set(field, files);
  showFiles(list, files, (gone) =>
    keep(
      field,
      list,
      files.filter((file) => file !== gone),
    ),
  );
}

/** Lists files, each with a button that takes it away. */
export function showFiles(list: HTMLElement, files: readonly File[], remove: (file: File) => void): void {
  list.replaceChildren(
    ...files.map((file) =>
      el(
        'li',
        { class: 'chip' },
        icon('file'),
        el('span', { class: 'chip-name' }, file.name),
        el('span', { class: 'quiet' }, sizeText(file.size)),
        el(
          'button',
          {
            type: 'button',
            class: 'icon-button',
            'aria-label': `Remove ${file.name}`,
            onclick: () => remove(file),
          },
          icon('close'),
        ),
      ),
    ),
  );
}
