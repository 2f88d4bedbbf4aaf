import { normaliseBlocks } from '../blocks/normalise.js';
import { type JsonObject, listOf } from '../json.js';
import type { View } from '../store/views.js';
import type { World } from '../world.js';

/** A new view on top of `previous`, or at the bottom of a stack. Not yet shown. */
export function makeView(world: World, user: string, definition: JsonObject, previous: View | null): View {
  const id = world.ids.next('V');
  return {
    id,
    user,
    definition,
    blocks: normaliseBlocks(listOf(definition.blocks), world.ids),
    hash: hashOf(world),
    rootId: previous?.rootId ?? id,
    previousId: previous?.id ?? null,
  };
}

/** The same view with another content. */
export function remakeView(world: World, view: View, definition: JsonObject): View {
  const blocks = normaliseBlocks(listOf(definition.blocks), world.ids);
  return { ...view, definition, blocks, hash: hashOf(world) };
}

function hashOf(world: World): string {
  return `${world.ids.seconds()}.${world.ids.secret().slice(0, 8)}`;
}
