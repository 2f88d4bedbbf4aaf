import { textLimits, totals } from '../blocks/limits.js';
import { normaliseBlocks } from '../blocks/normalise.js';
import { pictureProblems } from '../blocks/pictures.js';
import { asMessages, validateBlocks } from '../blocks/validate.js';
import { countedCharacters } from '../blocks/whole-payload.js';
import { isObject, type Json, type JsonObject, listOf } from '../json.js';
import type { Block, MessageContent } from '../store/messages.js';
import { ApiError, type Call } from './call.js';

/** Text, blocks and metadata of a message that is to be written. */
export interface Content extends Pick<MessageContent, 'text' | 'blocks' | 'metadata'> {
  readonly warnings: readonly string[];
}

/** Reads what the message shall hold, and refuses what Slack refuses. */
export function contentOf(call: Call, use: keyof typeof textLimits): Content {
  const blocks = blocksOf(call);
  const written = call.text('text') ?? '';
  const attachments = call.json('attachments', 'invalid_attachments');
  if (written === '' && blocks.length === 0 && listOf(attachments).length === 0)
    throw new ApiError('no_text');
  const { text, warnings } = withinLimit(written, use);
  return { text, blocks, metadata: metadataOf(call), warnings };
}

function blocksOf(call: Call): Block[] {
  const blocks = call.json('blocks', 'invalid_blocks_format');
  if (blocks === undefined || blocks === null) return [];
  if (!Array.isArray(blocks) || !blocks.every(isObject)) throw new ApiError('invalid_blocks_format');
  refuseInvalid(call, blocks);
  if (countedCharacters(blocks) > totals.messageCharacters) throw new ApiError('msg_blocks_too_long');
  return normaliseBlocks(blocks, call.world.ids);
}

/** Throws `invalid_blocks` where Slack would not take the blocks in a message. */
export function refuseInvalid({ world }: Call, blocks: Json): void {
  const pictures = pictureProblems(world.files, blocks, '/blocks');
  const problems = [...validateBlocks(blocks, 'message'), ...pictures];
  if (problems.length > 0) throw refusal('invalid_blocks', asMessages(problems));
}

/** `invalid_blocks`, or `invalid_arguments` for views, with what is wrong. */
export function refusal(code: string, messages: readonly string[]): ApiError {
  return new ApiError(code, {
    errors: messages.map((message) => message.replace('[ERROR] ', '')),
    response_metadata: { messages },
  });
}

function withinLimit(text: string, use: keyof typeof textLimits): { text: string; warnings: string[] } {
  const characters = [...text];
  if (characters.length <= textLimits[use]) return { text, warnings: [] };
  if (use === 'update') throw new ApiError('msg_too_long');
  return { text: characters.slice(0, textLimits.post).join(''), warnings: ['message_truncated'] };
}

const eventTypePattern = /^[A-Za-z0-9_-]{1,255}$/;

/** Metadata with a malformed type is ignored by Slack. */
function metadataOf(call: Call): JsonObject | undefined {
  const metadata = call.object('metadata', 'invalid_metadata_format');
  const type = metadata?.event_type;
  return typeof type === 'string' && eventTypePattern.test(type) ? metadata : undefined;
}
