import type { RichTextBlock } from '@slack/types';
import { limits, ownLimits } from '../limits.js';
import { type Chunk, paragraph, plain, richText } from './rich-text.js';
import { textWeight } from './weight.js';

/** What is left of a message: blocks, and weight (see `limits.messageWeight`). */
export interface Room {
  readonly blocks: number;
  readonly weight: number;
}

export interface Cut {
  /** Which end is shown where not all fits. */
  readonly keep: 'first' | 'last';
  /** The line that says what is left out. */
  more(left: number): string;
}

/** Weight of the line that says what is left out, kept free. */
const moreWeight = 120;

/** As many chunks as there is room for; where some are left out, a line says how many. */
export function fitChunks(chunks: readonly Chunk[], room: Room, cut: Cut): RichTextBlock[] {
  const ordered = cut.keep === 'first' ? chunks : [...chunks].reverse();
  const shown = ordered.slice(0, countFitting(ordered, room));
  const left = chunks.length - shown.length;
  if (left === 0) return pack(inOrder(shown, cut));
  if (room.blocks < 1 || room.weight < moreWeight + limits.blockWeight) return [];
  const note: Chunk = [paragraph(plain(cut.more(left)))];
  return pack(cut.keep === 'first' ? [...shown, note] : [note, ...inOrder(shown, cut)]);
}

function inOrder(shown: readonly Chunk[], { keep }: Cut): readonly Chunk[] {
  return keep === 'first' ? shown : [...shown].reverse();
}

function countFitting(chunks: readonly Chunk[], room: Room): number {
  const free = room.weight - moreWeight;
  let [count, weight, blocks, inBlock] = [0, 0, 0, Number.POSITIVE_INFINITY];
  for (const chunk of chunks) {
    const own = textWeight(chunk);
    const opens = inBlock + own > packLimit;
    weight += own + (opens ? limits.blockWeight : 0);
    blocks += opens ? 1 : 0;
    inBlock = opens ? own : inBlock + own;
    if (weight > free - limits.blockWeight || blocks >= room.blocks) return count;
    count += 1;
  }
  return count;
}

/** Leaves each block room for the line that says what is left out. */
const packLimit = ownLimits.richText - moreWeight;

function pack(chunks: readonly Chunk[]): RichTextBlock[] {
  const blocks: Chunk[][] = [];
  let inBlock = Number.POSITIVE_INFINITY;
  for (const chunk of chunks) {
    const own = textWeight(chunk);
    if (inBlock + own > packLimit) {
      blocks.push([]);
      inBlock = 0;
    }
    blocks.at(-1)?.push(chunk);
    inBlock += own;
  }
  return blocks.map((block) => richText(block.flat()));
}
