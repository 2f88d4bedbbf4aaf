import { z } from 'zod';
import type { CaseMessage } from '../../cases/case-messages.js';
import type { Escalation } from '../../cases/escalations.js';
import type { Services } from '../services.js';
import { summaryEvent } from './post-summary.js';

const summary = z.object({
  ts: z.string(),
  user: z.string(),
  metadata: z.object({
    event_type: z.literal(summaryEvent),
    event_payload: z.object({ case_id: z.string() }),
  }),
});

/** How far the clocks of Slack and the bot may be apart, and how long a post may take; milliseconds. */
const earlier = 60_000;
const later = 10 * 60_000;

/**
 * The summary of an escalation that was broken off between its post and our note of it; null where there is none,
 * or the channel cannot be read.
 */
export async function findSummary(
  { caseId, at }: Pick<Escalation, 'caseId' | 'at'>,
  channel: string,
  { client, identity, logger }: Services,
): Promise<CaseMessage | null> {
  try {
    const { messages = [] } = await client.conversations.history({
      channel,
      oldest: seconds(at - earlier),
      latest: seconds(at + later),
      limit: 200,
      include_all_metadata: true,
    });
    const found = messages.flatMap((message) => summary.safeParse(message).data ?? []);
    const own = found.find(
      ({ user, metadata }) => user === identity.userId && metadata.event_payload.case_id === caseId,
    );
    return own === undefined ? null : { channel, threadTs: own.ts, messageTs: own.ts, kind: 'summary' };
  } catch (error) {
    logger.warn({ err: error, caseId }, 'an escalation channel could not be read');
    return null;
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(6);
}
