import type { FoundElement } from '../blocks/element-of.js';
import type { JsonObject } from '../json.js';

/** One entry of `actions` in a `block_actions` payload; `value` is what was chosen, in Slack's shape. */
export function actionOf({ blockId, element }: FoundElement, value: JsonObject, at: string): JsonObject {
  return {
    type: element.type,
    action_id: element.action_id,
    block_id: blockId,
    ...(element.type === 'button'
      ? { text: element.text, value: element.value, style: element.style }
      : value),
    action_ts: at,
  };
}
