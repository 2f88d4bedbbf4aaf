import type { Ledger } from './ledger.js';

/**
 * How long after the last kill that hit them uploads were answered, in milliseconds, the shortest first. Hit: it was
 * acknowledged before the kill, and answered after it.
 */
export function recoveries(ledger: Ledger): number[] {
  const times = ledger.posted.flatMap((posted) => {
    const [answer] = ledger.answersTo(posted);
    const taken = ledger.acknowledged.get(posted.message.ts);
    if (answer === undefined || taken === undefined) return [];
    const hit = ledger.kills.findLast((kill) => kill >= taken.at && kill <= answer.at);
    return hit === undefined ? [] : [answer.at - hit];
  });
  return times.toSorted((a, b) => a - b);
}
