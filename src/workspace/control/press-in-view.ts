import { viewActions } from '../payloads/interaction.js';
import type { Receipt } from '../records.js';
import type { View } from '../store/views.js';
import type { World } from '../world.js';
import { personAt } from './lookup.js';
import { type Press, press } from './press.js';

/** Presses a button, or chooses, in a modal or home tab; answers once the app has acknowledged, or not. */
export function pressInView(world: World, view: View, what: Press): Promise<Receipt> {
  const pressed = press(world, view.blocks, what);
  const trigger = world.grants.newTrigger(view.user);
  return world.courier.ask('interactive', viewActions(personAt(world, view.user), view, trigger, pressed));
}
