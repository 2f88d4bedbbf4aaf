import type { RichTextBlock } from '@slack/types';
import type { Upload } from '../../cases/case.js';
import { listWords } from '../../diagnosis/words.js';
import { plural } from '../../report/words.js';
import { italic, paragraph, richText } from './rich-text.js';

/** What the diagnosis was made over: `2 uploads and 1 answer`; null where that is a single upload. */
export function madeOfBlock(madeOf: readonly Upload[], answers: number): RichTextBlock | null {
  const uploads = madeOf.filter(({ files }) => files > 0).length;
  const texts = madeOf.length - uploads;
  if (madeOf.length + answers < 2) return null;
  const parts = [
    counted(uploads, 'upload', 'uploads'),
    counted(texts, 'pasted text', 'pasted texts'),
    counted(answers, 'answer', 'answers'),
  ];
  return richText([paragraph(italic(`Made over ${listWords(parts.flat())}`))]);
}

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [plural(count, one, many)];
}
