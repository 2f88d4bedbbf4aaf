import type { Case } from '../../cases/case.js';
import type { OutageKey } from '../../cases/sightings.js';
import { nameableIn } from '../access/nameable.js';
import { outageMessage } from '../blocks/outage.js';
import { postOnce } from '../replies/post-once.js';
import { postingOf } from '../replies/posting-of.js';
import { sendOrPlain } from '../replies/with-plain-text.js';
import type { Services } from '../services.js';
import { caseView, companyWindow, type SeenTogether } from './case-view.js';
import { showInTurn } from './show-in-turn.js';

/** So many other cases make an outage probable. */
const othersOfAnOutage = 3;

/**
 * Announces a probable outage in the escalation channel, once; later cases are added to the announcement. Every
 * case of it links to it. Without an escalation channel there is nobody to tell.
 */
export async function announceOutage(caseId: string, services: Services): Promise<void> {
  const { cases, escalationChannel } = services;
  const stored = await cases.find(caseId);
  if (stored === null || escalationChannel === null) return;
  const { company } = await caseView(stored, services);
  for (const together of distinct(company)) {
    if (together.cases.length >= othersOfAnOutage) {
      await announce(stored, together, escalationChannel, services);
    }
  }
}

/** Cases that share an endpoint and a tenant are one outage, told by the first of the two. */
function distinct(company: readonly SeenTogether[]): SeenTogether[] {
  const groups = Map.groupBy(company, ({ cases }) => cases.map(({ id }) => id).join(' '));
  return [...groups.values()].flatMap(([first]) => first ?? []);
}

async function announce(
  stored: Case,
  together: SeenTogether,
  channel: string,
  services: Services,
): Promise<void> {
  const { sightings } = services.cases;
  const [cause] = stored.diagnosis.causes;
  if (cause === undefined) return;
  const { kind, value, outage } = together;
  const key: OutageKey = { team: stored.team, cause: cause.id, kind, value };
  const all = [...together.cases, { id: stored.id, threads: stored.threads }];
  const named = await nameableIn(outage?.channel ?? channel, all, services);
  const shared = { kind, value, cases: named, count: all.length };
  const content = outageMessage(cause.title, shared, services.identity.workspaceUrl);
  if (await sightings.announceOnce(key, services.now() - companyWindow)) {
    const work = `outage:${key.team}:${key.cause}:${kind}:${value}:${stored.id}`;
    const posted = await postOnce(content, { channel, threadTs: null }, work, postingOf(services));
    await sightings.announced(key, { channel: posted.channel, messageTs: posted.ts });
    for (const { id } of all) await showInTurn(id, services);
    return;
  }
  if (outage?.channel && outage.messageTs) {
    const { channel: announcedIn, messageTs } = outage;
    await sendOrPlain(content, ({ text, blocks }) =>
      services.client.chat.update({ channel: announcedIn, ts: messageTs, text, blocks }),
    );
    await showInTurn(stored.id, services);
  }
}
