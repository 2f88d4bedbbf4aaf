import type { FoundCause, Step } from '../../diagnosis/diagnosis.js';
import { articleTitles } from '../../diagnosis/stages.js';
import type { Redacted } from '../../redaction/redacted.js';
import { bold, type Chunk, italic, paragraph } from './rich-text.js';
import { textPieces } from './text-pieces.js';

/** The steps of a cause, in order; where a step of the article covers several, the last of them names it. */
export function stepChunks({ steps }: FoundCause<Redacted>): Chunk[] {
  return steps.map((step, index) => {
    const isLast = steps[index + 1]?.article !== step.article;
    return [...stepPieces(step, index), ...(isLast ? articlePieces(step) : [])];
  });
}

function stepPieces({ title, text }: Step, index: number): Chunk {
  return [paragraph(bold(`${index + 1}. ${title}`)), ...textPieces(text)];
}

function articlePieces({ article }: Step): Chunk {
  return article === null ? [] : [paragraph(italic(`Article CTX222834: ${articleTitles[article]}`))];
}
