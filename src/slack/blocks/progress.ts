import { escapeMarkup } from '../escape.js';
import type { SlackMessage } from '../message.js';
import { paragraph, plain, richText } from './rich-text.js';

const megabyte = 1024 * 1024;

/** The sign of life in the thread: `Reading bundle.zip … 12 MB so far`. `bytes` counts inflated bytes. */
export function progressMessage(label: string, bytes = 0): SlackMessage {
  const read = bytes < megabyte ? '' : ` ${Math.floor(bytes / megabyte)} MB so far`;
  return sentenceMessage(`Reading ${label} …${read}`);
}

/** A message of plain sentences, one paragraph each. */
export function sentenceMessage(...sentences: readonly string[]): SlackMessage {
  return {
    text: escapeMarkup(sentences.join('\n')),
    blocks: [richText(sentences.map((sentence) => paragraph(plain(sentence))))],
  };
}
