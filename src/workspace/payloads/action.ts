import type { FoundElement } from '../blocks/element-of.js';
import { optionOf } from '../blocks/element-of.js';
import type { JsonObject } from '../json.js';

/** One entry of `actions` in a `block_actions` payload; `choice` is an option's value or typed text. */
export function actionOf(
  { blockId, element }: FoundElement,
  choice: string | undefined,
  at: string,
): JsonObject {
  return {
    type: element.type,
    action_id: element.action_id,
    block_id: blockId,
    ...particulars(element, choice),
    action_ts: at,
  };
}

function particulars(element: JsonObject, choice: string | undefined): JsonObject {
  if (element.type === 'button') return { text: element.text, value: element.value, style: element.style };
  if (choice === undefined) return {};
  const option = optionOf(element, choice);
  return option === undefined ? { value: choice } : { selected_option: option };
}
