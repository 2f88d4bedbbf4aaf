import type { Case } from '../../cases/case.js';
import type { OutageKey } from '../../cases/sightings.js';
import { nameableIn } from '../access/nameable.js';
import { outageMessage } from '../blocks/outage.js';
import type { SlackMessage } from '../message.js';
import { isOutOfReach } from '../named-refusal.js';
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
  for (const shared of await sharedCauses(stored, services)) {
    if (shared.together.cases.length >= othersOfAnOutage) await announce(shared, escalationChannel, services);
  }
}

/** The cause that a case shares with others. */
interface Shared {
  readonly stored: Case;
  readonly key: OutageKey;
  /** Title of the cause. */
  readonly title: string;
  readonly together: SeenTogether;
}

async function sharedCauses(stored: Case, services: Services): Promise<Shared[]> {
  const { company, diagnosis } = await caseView(stored, services);
  const [cause] = diagnosis.causes;
  if (cause === undefined) return [];
  return widest(company).map((together) => {
    const { kind, value } = together;
    return { stored, key: { team: stored.team, cause: cause.id, kind, value }, title: cause.title, together };
  });
}

/** Cases that another trait ties as well, alone or with more cases, are one outage. */
function widest(company: readonly SeenTogether[]): SeenTogether[] {
  const sets = company.map(({ cases }) => new Set(cases.map(({ id }) => id)));
  const isWithin = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...own].every((id) => other.has(id));
  return company.filter((_, index) => {
    const own = sets[index] ?? new Set();
    return !sets.some((other, place) => isWithin(own, other) && (own.size < other.size || place < index));
  });
}

async function announce(shared: Shared, channel: string, services: Services): Promise<void> {
  const { stored, key } = shared;
  const { sightings } = services.cases;
  if (await sightings.announceOnce(key, services.now() - companyWindow)) {
    const { team, cause, kind, value } = key;
    const work = `outage:${team}:${cause}:${kind}:${value}:${stored.id}`;
    const content = await contentOf(shared, channel, services);
    const posted = await postOnce(content, { channel, threadTs: null }, work, postingOf(services));
    await sightings.announced(key, { channel: posted.channel, messageTs: posted.ts });
    const all = (await keepUp(shared, services)).together.cases;
    for (const { id } of [...all, stored]) await showInTurn(id, services);
    return;
  }
  // where it is being posted right now, whoever posts it adds this case
  await edit(shared, services);
  await showInTurn(stored.id, services);
  await keepUp(shared, services);
}

/** Edits are made at once by several processes at most. */
const edits = 5;

/**
 * Of several processes that tell of their cases at once, each sees what the others add while it posts or edits, and
 * none leaves the announcement behind what there is. The cases as they are told in the end.
 */
async function keepUp(shared: Shared, services: Services): Promise<Shared> {
  const { stored, key } = shared;
  let told = shared;
  for (let turn = 0; turn < edits; turn += 1) {
    const all = await sharedCauses(stored, services);
    const now = all.find((one) => one.key.kind === key.kind && one.key.value === key.value);
    if (now === undefined || now.together.cases.length === told.together.cases.length) return told;
    await edit(now, services);
    told = now;
  }
  return told;
}

/** An announcement that somebody deleted stays so. */
async function edit(shared: Shared, services: Services): Promise<void> {
  const outage = await services.cases.sightings.outage(shared.key);
  if (!outage?.channel || !outage.messageTs) return;
  const { channel, messageTs: ts } = outage;
  const content = await contentOf(shared, channel, services);
  try {
    await sendOrPlain(content, ({ text, blocks }) =>
      services.client.chat.update({ channel, ts, text, blocks }),
    );
  } catch (error) {
    if (!isOutOfReach(error)) throw error;
    services.logger.info({ err: error }, 'an announcement is gone');
  }
}

async function contentOf(
  { stored, key: { kind, value }, title, together }: Shared,
  channel: string,
  services: Services,
): Promise<SlackMessage> {
  const all = [...together.cases, { id: stored.id, threads: stored.threads }];
  const cases = await nameableIn(channel, all, services);
  return outageMessage(title, { kind, value, cases, count: all.length }, services.identity.workspaceUrl);
}
