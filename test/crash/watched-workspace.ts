import type { SlackConfig } from '../../src/config.js';
import { type StandIn, startStandIn } from '../../src/workspace/stand-in.js';
import { Ledger } from './ledger.js';

/** A workspace of which the ledger hears everything. */
export interface WatchedWorkspace {
  readonly standIn: StandIn;
  readonly ledger: Ledger;
  readonly slack: SlackConfig;
  /** Whether nothing is on its way to the bot, repeats that are due later included. */
  isDelivered(): boolean;
}

/**
 * Slack repeats an event at once, after one minute and after five, then hour by hour where *Delayed Events* is on;
 * here all of that comes within two minutes. Milliseconds.
 */
const retryDelaysMs = [0, 300, 600, ...Array.from({ length: 120 }, () => 1000)];

export async function watchedWorkspace(): Promise<WatchedWorkspace> {
  const ledger = new Ledger();
  let isDelivered = () => true;
  const standIn = await startStandIn({
    retryDelaysMs,
    routes: ({ courier, feed }) => {
      feed.subscribe((change) => ledger.hear(change));
      isDelivered = () => courier.idle;
      return [];
    },
  });
  const { apiUrl, appToken, botToken } = standIn;
  const slack: SlackConfig = { mode: 'socket', apiUrl, appToken, botToken };
  return { standIn, ledger, slack, isDelivered: () => isDelivered() };
}
