import { setTimeout as wait } from 'node:timers/promises';
import type { BotChild } from './bot-child.js';
import type { WatchedWorkspace } from './watched-workspace.js';

/** How patiently to wait. */
export interface Patience {
  /** So often in a row nothing may be left: something may be on its way between Slack and a job. */
  readonly looks: number;
  /** Milliseconds. */
  readonly longest: number;
}

/** Between two looks, in milliseconds. */
const pause = 40;
const brief: Patience = { looks: 2, longest: 10_000 };

/** Waits until everything was delivered and done; not for ever. */
export async function comeToRest(
  bots: readonly BotChild[],
  { isDelivered, ledger }: WatchedWorkspace,
  { looks, longest }: Patience = brief,
): Promise<void> {
  const end = Date.now() + longest;
  let calm = 0;
  while (calm < looks && Date.now() < end) {
    await wait(pause);
    const waits = [...ledger.presses, ...ledger.escalations].some(({ outcome }) => outcome === 'waiting');
    calm = !waits && isDelivered() && (await unfinished(bots)) === 0 ? calm + 1 : 0;
  }
}

async function unfinished(bots: readonly BotChild[]): Promise<number> {
  const counts = await Promise.all(bots.map((bot) => bot.unfinished()));
  return Math.max(...counts);
}
