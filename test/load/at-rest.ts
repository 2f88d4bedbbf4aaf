import { setTimeout as wait } from 'node:timers/promises';
import type { WatchedWorkspace } from '../crash/watched-workspace.js';
import type { Bot } from './bot.js';

/** Between two looks, in milliseconds. */
const pause = 250;
/** So often in a row nothing may be left: something may be on its way between Slack and a job. */
const looks = 8;

/** Waits until everything was delivered and done; at most so many milliseconds. */
export async function atRest(
  bot: Bot,
  { isDelivered, ledger }: WatchedWorkspace,
  longest: number,
): Promise<void> {
  const end = Date.now() + longest;
  for (let calm = 0; calm < looks && Date.now() < end; ) {
    await wait(pause);
    const waits = [...ledger.presses, ...ledger.escalations].some(({ outcome }) => outcome === 'waiting');
    const isCalm = !waits && isDelivered() && (await bot.measure()).unfinished === 0;
    calm = isCalm ? calm + 1 : 0;
  }
}
