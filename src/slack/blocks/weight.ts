import type { KnownBlock } from '@slack/types';
import { weightOf } from '../fit.js';
import { limits } from '../limits.js';

/** What blocks weigh against the limit on a whole message. */
export function weightOfBlocks(blocks: readonly KnownBlock[]): number {
  return blocks.reduce((sum, block) => sum + limits.blockWeight + textWeight(block), 0);
}

/** The weight of every text and address within a block or a part of one, however deep. */
export function textWeight(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  return Object.entries(part).reduce((sum, [name, value]) => {
    return sum + (texts.has(name) && typeof value === 'string' ? weightOf(value) : textWeight(value));
  }, 0);
}

const texts: ReadonlySet<string> = new Set(['text', 'url']);
