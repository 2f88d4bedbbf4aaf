import { z } from 'zod';
import type { Services } from '../../services.js';
import { companyWindow } from '../case-view.js';

const place = z.object({ channel: z.string(), threadTs: z.string() });
const trait = z.object({ kind: z.enum(['endpoint', 'tenant']), value: z.string() });

/** What a case leaves at Slack: where to look for it once the case itself is gone. Ids and keyed hashes alone. */
export const traces = z.object({
  team: z.string(),
  threads: z.array(place).readonly(),
  messages: z.array(z.object({ channel: z.string(), messageTs: z.string() })).readonly(),
  files: z.array(z.string()).readonly(),
  /** An escalation whose message is not known: where and when it was begun. */
  begun: z.object({ channel: z.string(), at: z.number() }).nullable(),
  /** Its first cause. */
  cause: z.string().nullable(),
  /** What ties it to announcements. */
  traits: z.array(trait).readonly(),
  /** Other cases whose messages link to it. */
  company: z.array(z.string()).readonly(),
});
export type Traces = z.infer<typeof traces>;

/** What the case has left so far; null where it is not stored. */
export async function tracesOf(
  caseId: string,
  { cases, now }: Pick<Services, 'cases' | 'now'>,
): Promise<Traces | null> {
  const stored = await cases.find(caseId);
  if (stored === null) return null;
  const escalation = await cases.escalations.ofCase(caseId);
  const company = await cases.sightings.company(caseId, now() - companyWindow);
  const messages = await cases.messages.all(caseId);
  return {
    team: stored.team,
    threads: stored.threads.map(({ channel, threadTs }) => ({ channel, threadTs })),
    messages: messages.map(({ channel, messageTs }) => ({ channel, messageTs })),
    files: await cases.messages.files(caseId),
    begun: escalation?.messageTs === null ? { channel: escalation.channel, at: escalation.at } : null,
    cause: stored.diagnosis.causes[0]?.id ?? null,
    traits: await cases.outages.traits(caseId),
    company: [...new Set(company.flatMap(({ cases: others }) => others.map(({ id }) => id)))],
  };
}
