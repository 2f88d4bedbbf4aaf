import { type ErrorTextId, errorTexts } from '../diagnosis/error-texts.js';
import { bold, bullets, prose } from './markdown.js';

/** Error texts with what they mean. */
export function errorList(ids: readonly ErrorTextId[]): string {
  return bullets(
    ids.map((id) => {
      const { text, meaning } = errorTexts[id];
      return `${bold(text)}: ${prose(meaning)}`;
    }),
  );
}
