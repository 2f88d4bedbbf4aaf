import type { Order, Said } from './talk.js';
import { tryMutant } from './try-mutant.js';

/* Tries one mutant after the other as it is told, in a process that may hang or die of it. */

function tell(said: Said): void {
  process.send?.(said);
}

function tellLoose(thrown: unknown): void {
  tell({
    kind: 'loose-error',
    text: thrown instanceof Error ? (thrown.stack ?? thrown.message) : `${thrown}`,
  });
}

process.on('unhandledRejection', tellLoose);
process.on('uncaughtException', tellLoose);
process.on('disconnect', () => process.exit());
process.on('message', async ({ seed }: Order) => {
  const trial = await tryMutant(seed);
  tell({ kind: 'tried', trial, peak: process.resourceUsage().maxRSS * 1024 });
});
