import { isDeepStrictEqual } from 'node:util';
import { type Json, listOf, objectOf } from '../json.js';
import { characters, type Problem, problem } from './check.js';
import { allOptionsOf } from './element-of.js';
import { totals } from './limits.js';
import { blocksIn, elementsIn, type Placed, textsIn } from './walk.js';

/** What only shows when all blocks are looked at together. */
export function checkTogether(blocks: readonly Json[], pointer: string): Problem[] {
  const placed = [...blocksIn(blocks, pointer)];
  return [
    ...repeated(placed, 'block_id'),
    ...placed.flatMap((block) => repeated([...elementsIn(block)], 'action_id')),
    ...placed.flatMap((block) => [...elementsIn(block)].flatMap(unknownChoices)),
    ...markdownTotal(placed, pointer),
    ...tables(placed),
  ];
}

/** Characters of a message as Slack counts them against its undocumented bound. */
export function countedCharacters(blocks: readonly Json[]): number {
  let sum = 0;
  for (const { value } of blocksIn(blocks, '')) {
    const { child_blocks: _, ...own } = value;
    sum += totals.blockOverhead;
    for (const text of textsIn(own)) sum += escapedLength(text);
  }
  return sum;
}

function escapedLength(text: string): number {
  return characters(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
}

function repeated(places: readonly Placed[], name: 'block_id' | 'action_id'): Problem[] {
  const seen = new Set<string>();
  return places.flatMap(({ value, pointer }) => {
    const id = value[name];
    if (typeof id !== 'string' || id === '') return [];
    const known = seen.has(id);
    seen.add(id);
    return known ? [problem(`${pointer}/${name}`, `\`${name}\` "${id}" already exists`, 'unique', id)] : [];
  });
}

/** Options that are chosen from the start have to be exactly among those offered. */
function unknownChoices({ value, pointer }: Placed): Problem[] {
  const offered = allOptionsOf(value);
  const wrong = (option: Json, at: string): Problem[] => {
    const isOffered = offered.some((known) => isDeepStrictEqual(known, option));
    const message = 'must exactly match one of the provided options';
    return isOffered ? [] : [problem(at, message, 'enum', objectOf(option).value)];
  };
  const one = value.initial_option;
  return [
    ...(one === undefined ? [] : wrong(one, `${pointer}/initial_option`)),
    ...listOf(value.initial_options).flatMap((option, index) =>
      wrong(option, `${pointer}/initial_options/${index}`),
    ),
  ];
}

function markdownTotal(placed: readonly Placed[], pointer: string): Problem[] {
  const texts = placed.flatMap(({ value }) => (value.type === 'markdown' ? [...textsIn(value)] : []));
  const sum = texts.reduce((total, text) => total + characters(text), 0);
  if (texts.length < 2 || sum <= totals.markdown) return [];
  const message = `markdown text must be less than ${totals.markdown + 1} characters in total`;
  return [problem(pointer, message, 'max_length', sum, [totals.markdown])];
}

function tables(placed: readonly Placed[]): Problem[] {
  const found = placed.filter(({ value }) => value.type === 'table');
  const second = found[totals.tables];
  if (second !== undefined) {
    return [problem(second.pointer, 'only_one_table_allowed', 'max_items', found.length, [totals.tables])];
  }
  return found.flatMap(({ value, pointer }) => {
    const sum = [...textsIn(value.rows)].reduce((total, text) => total + characters(text), 0);
    if (sum <= totals.tableCells) return [];
    const message = `must be less than ${totals.tableCells + 1} characters`;
    return [problem(`${pointer}/rows`, message, 'max_length', sum, [totals.tableCells])];
  });
}
