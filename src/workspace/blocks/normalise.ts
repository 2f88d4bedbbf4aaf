import type { Ids } from '../ids.js';
import { isObject, type Json, type JsonObject, listOf } from '../json.js';
import type { Block } from '../store/messages.js';

/** The blocks as Slack stores and returns them: ids filled in, defaults of text objects written out. */
export function normaliseBlocks(blocks: readonly Json[], ids: Ids): Block[] {
  return blocks.filter(isObject).map((block) => normaliseBlock(block, ids));
}

function normaliseBlock(block: JsonObject, ids: Ids): Block {
  const full = withDefaults(block, ids) as JsonObject;
  const children =
    block.child_blocks === undefined
      ? {}
      : { child_blocks: normaliseBlocks(listOf(block.child_blocks), ids) };
  const blockId =
    typeof block.block_id === 'string' && block.block_id !== '' ? block.block_id : ids.next('b');
  return { ...full, ...children, type: String(block.type), block_id: blockId };
}

const withActionId = new Set([
  'button',
  'overflow',
  'static_select',
  'plain_text_input',
  'file_input',
  'checkboxes',
  'radio_buttons',
  'datepicker',
  'timepicker',
  'users_select',
  'conversations_select',
  'channels_select',
  'multi_static_select',
]);

function withDefaults(value: Json, ids: Ids): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withDefaults(item, ids));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, field]) => [
    name,
    field === undefined || name === 'child_blocks' ? field : withDefaults(field, ids),
  ]);
  return { ...defaultsOf(value, ids), ...(Object.fromEntries(entries) as JsonObject) };
}

function defaultsOf({ type }: JsonObject, ids: Ids): JsonObject {
  if (type === 'plain_text') return { emoji: true };
  if (type === 'mrkdwn') return { verbatim: false };
  return typeof type === 'string' && withActionId.has(type) ? { action_id: ids.next('a') } : {};
}
