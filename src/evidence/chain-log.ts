import type { PushSeries } from './push-record.js';
import type { Parts } from './reading.js';

/** Whether a log speaks of this delivery chain: servers that send pushes log a module `apns` too. */
export function speaksOfTheChain({ pushRecords, history, conditions }: Parts['app-log']): boolean {
  if (pushRecords === 0) return false;
  const said = history.series();
  return conditions.length > 0 || said.length === 0 || said.some(isOfTheChain);
}

/** Getting a token from Apple is every app's business, but for the entitlement error that the article quotes. */
function isOfTheChain({ step, failure }: PushSeries): boolean {
  return step !== 'apns-registration' || failure?.kind === 'entitlement';
}
