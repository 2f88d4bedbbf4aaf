import type { BundleFile } from '../bundle-file.js';
import type { TableKind } from '../table/header.js';
import { textFile } from '../text-file.js';
import type { Block } from './blocks.js';
import type { PastedLine } from './clean-lines.js';
import { unwrapRows } from './schedule-rows.js';

/** The lines of blocks that one reader can read together, every other line left empty so that numbers stay. */
export interface MaskedFile {
  readonly kind: TableKind;
  readonly file: BundleFile;
}

/** One file for all blocks of one kind and one delimiter: a header may stand in the first of them alone. */
export function maskedFiles(
  path: string,
  lines: readonly PastedLine[],
  blocks: readonly Block[],
): MaskedFile[] {
  const groups = new Map<string, { kind: TableKind; blocks: Block[] }>();
  for (const block of blocks) {
    if (block.kind === 'untimed') continue;
    const key = `${block.kind} ${delimiterOf(lines[block.from]?.text ?? '')}`;
    const group = groups.get(key) ?? { kind: block.kind, blocks: [] };
    group.blocks.push(block);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ kind: group.kind, file: masked(path, lines, group) }));
}

function masked(
  path: string,
  lines: readonly PastedLine[],
  { kind, blocks }: { kind: TableKind; blocks: readonly Block[] },
): BundleFile {
  const texts: string[] = lines.map(() => '');
  for (const { from, to } of blocks) for (let at = from; at <= to; at += 1) texts[at] = lines[at]?.text ?? '';
  return textFile(path, (kind === 'background-fetch' ? unwrapRows(texts) : texts).join('\n'));
}

/** The most frequent of the usual delimiters; empty where a line has none of them often. */
function delimiterOf(line: string): string {
  const counts = [',', ';', '\t', '|'].map((delimiter) => ({
    delimiter,
    count: line.split(delimiter).length - 1,
  }));
  const [most] = counts.sort((a, b) => b.count - a.count);
  return most !== undefined && most.count > 1 ? most.delimiter : '';
}
