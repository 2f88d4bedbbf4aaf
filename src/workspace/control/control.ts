import type { World } from '../world.js';
import { directoryControl } from './directory.js';
import { fileTroubleControl } from './file-trouble.js';
import { installsControl } from './installs.js';
import { interactionControl } from './interactions.js';
import { lookControl } from './look.js';
import { modalControl } from './modals.js';
import { peopleControl } from './people.js';
import { placesControl } from './places.js';
import { stepControl } from './steps.js';
import { troubleControl } from './trouble.js';
import { watchControl } from './watch.js';

/** Everything a test, or the page, can do in the workspace and see of it. */
export type Control = ReturnType<typeof createControl>;

export function createControl(world: World) {
  return {
    ...peopleControl(world),
    ...placesControl(world),
    ...directoryControl(world),
    ...interactionControl(world),
    ...lookControl(world),
    ...installsControl(world),
    ...stepControl(world),
    ...watchControl(world),
    ...troubleControl(world),
    ...fileTroubleControl(world),
    modals: modalControl(world),
  };
}
