import type { PostedOutage } from '../../../cases/outages.js';
import { causes } from '../../../diagnosis/causes/index.js';
import { nameableIn } from '../../access/nameable.js';
import { outageMessage } from '../../blocks/outage.js';
import { refusalOf } from '../../refusal.js';
import { sendOrPlain } from '../../replies/with-plain-text.js';
import type { Services } from '../../services.js';
import { companyWindow } from '../case-view.js';
import { leftOf } from './remove-traces.js';
import type { Traces } from './traces.js';

/**
 * Takes a case that is gone out of the announcements that it is part of: they are edited, and deleted where no case is
 * left. May be repeated. Throws what passes with time.
 */
export async function clearOutages(
  caseId: string,
  { team, cause, traits }: Traces,
  services: Services,
): Promise<void> {
  for (const outage of await services.cases.outages.posted(team, traits)) {
    try {
      if (outage.cause === cause || (await names(outage, caseId, services))) await clear(outage, services);
    } catch (error) {
      const code = refusalOf(error);
      services.logger.warn({ code }, 'an announcement keeps a case that is gone');
    }
  }
}

/** The case may have had another cause when it was announced. */
async function names(
  { channel, messageTs: ts }: PostedOutage,
  caseId: string,
  { client }: Services,
): Promise<boolean> {
  const one = { channel, oldest: ts, latest: ts, inclusive: true, limit: 1 };
  const { messages = [] } = await client.conversations.history(one);
  return JSON.stringify(messages).includes(caseId);
}

async function clear(outage: PostedOutage, services: Services): Promise<void> {
  const { client, cases, identity } = services;
  const { channel, messageTs: ts, kind, value } = outage;
  const left = await cases.outages.cases(outage, outage.announcedAt - companyWindow);
  const title = causes.find(({ id }) => id === outage.cause)?.title;
  if (left.length === 0 || title === undefined) {
    await leftOf('message', () => client.chat.delete({ channel, ts }));
    await cases.outages.forget(outage);
    return;
  }
  const shared = { kind, value, cases: await nameableIn(channel, left, services), count: left.length };
  const content = outageMessage(title, shared, identity.workspaceUrl);
  await sendOrPlain(content, ({ text, blocks }) => client.chat.update({ channel, ts, text, blocks }));
}
