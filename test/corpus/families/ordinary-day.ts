import { byTime } from '../../../src/workspace/samples/story.js';
import { fetched, type Happening, often, pushed, pushFacts, setUp, staysValid } from '../happenings.js';
import type { DeviceStory } from '../scenario.js';

/** Pushes every eight minutes until half past twelve, as on a busy mailbox. */
export const arriving = pushed(often('08:06', 8, 34));

/** What iOS grants of its own accord, news or none. */
export const nowAndThen = fetched(often('08:17', 41, 6));

/** Set up, valid, pushed and woken all morning, apart from what is given. */
export function goodDay(own: DeviceStory & { readonly also?: readonly Happening[] } = {}): DeviceStory {
  const { also = [], ...story } = own;
  return {
    happens: inOrder(setUp('08:00'), staysValid(), pushFacts(arriving), also),
    wakeUps: byTime(arriving, nowAndThen),
    ...story,
  };
}

/** Set up and valid, whether or not anything comes of it. */
export const subscribed: readonly Happening[] = inOrder(setUp('08:00'), staysValid());

export function inOrder(...lists: readonly (readonly Happening[])[]): Happening[] {
  return byTime(...lists);
}
