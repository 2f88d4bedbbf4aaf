import { withinTime } from './within-time.js';

/** What the bot needs to do its work. */
export const needs = ['database', 'slack', 'worker'] as const;
export type Need = (typeof needs)[number];

/** Whether each need is met; a check that throws, or takes too long, says no. */
export type Readiness = Readonly<Record<Need, () => Promise<boolean> | boolean>>;

/** How long each check may take, in milliseconds; all run at once. */
const defaultTimeout = 2000;

/** The needs that are not met. */
export async function failing(readiness: Readiness, timeout: number = defaultTimeout): Promise<Need[]> {
  const met = await Promise.all(needs.map((need) => withinTime(readiness[need], timeout).catch(() => false)));
  return needs.filter((_, index) => met[index] !== true);
}
