import { findElement } from '../blocks/element-of.js';
import { actionOf } from '../payloads/action.js';
import type { ActionWithState } from '../payloads/interaction.js';
import type { Block } from '../store/messages.js';
import type { World } from '../world.js';
import { elementValue } from './element-value.js';
import { type Entries, entryName } from './entries.js';
import { there } from './lookup.js';
import { stateOf } from './modal-values.js';

/** Which element is pressed or changed, and how. */
export interface Press {
  /** An element's action id, or what stands on the button. */
  readonly action: string;
  /** The block it stands in, where several have such an element. */
  readonly block?: string | undefined;
  /** What is chosen or typed, for anything but buttons; `''` or `[]` takes the choice away. */
  readonly choice?: string | readonly string[] | undefined;
  /** What stands in the other fields of the same message or view. */
  readonly entries?: Entries | undefined;
}

/** Throws NoSuchThing where there is no such element, or where that cannot be chosen. */
export function press(world: World, blocks: readonly Block[], what: Press): ActionWithState {
  const found = there(findElement(blocks, what.action, what.block), `element ${what.action}`);
  const { choice, entries: given = {} } = what;
  const entries = choice === undefined ? given : { ...given, [entryName(found)]: choice };
  const entry = entries[entryName(found)] ?? entries[String(found.element.action_id)];
  return {
    action: actionOf(found, elementValue(world, found.element, entry), world.ids.timestamp()),
    values: stateOf(world, blocks, entries),
  };
}
