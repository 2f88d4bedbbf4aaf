import { escapeMarkup } from './escape.js';

/** Unicode code points, which is how Slack counts. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** At most `limit` code points; what is cut ends in an ellipsis. */
export function fitText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const characters = [...text.slice(0, 2 * limit + 2)];
  if (characters.length <= limit) return text;
  return `${characters
    .slice(0, limit - 1)
    .join('')
    .trimEnd()}…`;
}

/** What a text weighs against the limit on a whole message: its length as Slack sends it, escaped. */
export function weightOf(text: string): number {
  return lengthOf(escapeMarkup(text));
}

/** At most `limit` of weight; what is cut ends in an ellipsis. */
export function fitWeight(text: string, limit: number): string {
  const fitted = fitText(text, limit);
  if (weightOf(fitted) <= limit) return fitted;
  let weight = 1;
  let end = 0;
  for (const character of fitted) {
    weight += weightOf(character);
    if (weight > limit) break;
    end += character.length;
  }
  return `${fitted.slice(0, end).trimEnd()}…`;
}
