import { escapeMarkup } from '../escape.js';
import type { SlackMessage } from '../message.js';
import { paragraph, plain, richText } from './rich-text.js';

const megabyte = 1024 * 1024;

/** The sign of life in the thread: `Reading bundle.zip … 12 MB so far`. `bytes` counts inflated bytes. */
export function progressMessage(label: string, bytes = 0): SlackMessage {
  const read = bytes < megabyte ? '' : ` ${Math.floor(bytes / megabyte)} MB so far`;
  return sentenceMessage(`Reading ${label} …${read}`);
}

/** The sign of life of what is not read yet: `Reading bundle.zip … as soon as it is its turn: 3 are before it`. */
export function waitingMessage(label: string, before: number): SlackMessage {
  const others = before === 0 ? 'it is next' : before === 1 ? 'one is before it' : `${before} are before it`;
  return sentenceMessage(`Reading ${label} … as soon as it is its turn: ${others}`);
}

/** A message of plain sentences, one paragraph each. */
export function sentenceMessage(...sentences: readonly string[]): SlackMessage {
  return {
    text: escapeMarkup(sentences.join('\n')),
    blocks: [richText(sentences.map((sentence) => paragraph(plain(sentence))))],
  };
}
