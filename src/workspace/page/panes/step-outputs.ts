import { el } from '../dom.js';
import { isSafeAddress } from '../text/address.js';
import { link } from '../text/links.js';
import type { WireRun, WireStep } from '../wire.js';

/** What a step gave back, one output a row, in the order of its definition. */
export function outputTable({ outputs }: WireRun, step: WireStep): HTMLElement {
  const rows = step.outputs.map(({ name, title }) => rowOf(title === '' ? name : title, outputs[name]));
  const head = el('tr', {}, el('th', { scope: 'col' }, 'Output'), el('th', { scope: 'col' }, 'Value'));
  const table = el('table', {}, el('thead', {}, head), el('tbody', {}, ...rows));
  return el('div', { class: 'block table', tabindex: 0, role: 'group', 'aria-label': 'Outputs' }, table);
}

function rowOf(title: string, value: unknown): HTMLElement {
  return el('tr', {}, el('th', { scope: 'row' }, title), el('td', {}, cellOf(value)));
}

function cellOf(value: unknown): HTMLElement | string {
  if (value === undefined || value === null || value === '')
    return el('span', { class: 'quiet' }, 'not given');
  if (typeof value === 'string') return isSafeAddress(value) ? link(value, value) : value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
