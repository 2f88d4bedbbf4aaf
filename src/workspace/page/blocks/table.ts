import { el } from '../dom.js';
import type { Names } from '../text/draw-text.js';
import type { WireBlock } from '../wire.js';
import { drawRichText } from './rich-text.js';
import { type Shape, shapeOf, shapesOf, stringOf } from './shape.js';

/** A table; the first row holds the titles, as in Slack. Wide ones scroll. */
export function drawTable(block: WireBlock, names: Names): HTMLElement {
  const settings = shapesOf(block.column_settings);
  const [head = [], ...body] = (Array.isArray(block.rows) ? block.rows : []).map(shapesOf);
  const row = (cells: readonly Shape[], tag: 'td' | 'th'): HTMLElement =>
    el(
      'tr',
      {},
      ...cells.map((cell, index) =>
        el(
          tag,
          { class: alignment(settings[index]), ...(tag === 'th' ? { scope: 'col' } : {}) },
          drawCell(cell, names),
        ),
      ),
    );
  const table = el(
    'table',
    {},
    el('thead', {}, row(head, 'th')),
    el('tbody', {}, ...body.map((cells) => row(cells, 'td'))),
  );
  return el('div', { class: 'block table', tabindex: 0, role: 'group', 'aria-label': 'Table' }, table);
}

function alignment(setting: Shape | undefined): string {
  return `align-${stringOf(shapeOf(setting).align) || 'left'}`;
}

function drawCell(cell: Shape, names: Names): Node {
  if (cell.type === 'rich_text') return drawRichText(shapesOf(cell.elements), names);
  return document.createTextNode(stringOf(cell.text) || String(cell.value ?? ''));
}
