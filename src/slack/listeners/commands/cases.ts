import type { CaseState } from '../../../cases/case.js';
import { type CaseChoiceWords, type CaseListWish, caseListMessage } from '../../blocks/case-list-message.js';
import { sentenceMessage } from '../../blocks/progress.js';
import { listedCases } from '../../cases/listed-cases.js';
import type { SlackMessage } from '../../message.js';
import type { Services } from '../../services.js';
import type { CommandCall } from './verb.js';

const unsolved: readonly CaseState[] = ['open', 'waiting', 'escalated'];

/** `cases`: those of the team that are not solved; `mine` those that I hold, `solved` the others; page by page. */
export async function listCases(call: CommandCall, services: Services): Promise<SlackMessage> {
  const wish = wishIn(call.rest);
  if (wish === null)
    return sentenceMessage(
      'Type /securemail cases, cases mine or cases solved; with a number behind it for a further page.',
    );
  const { choice } = wish;
  const { lines, isPartial } = await listedCases(
    {
      team: call.team,
      requester: call,
      states: choice === 'solved' ? ['solved'] : unsolved,
      ...(choice === 'mine' ? { holder: call.userId } : {}),
    },
    services,
  );
  const { now, identity } = services;
  return caseListMessage(lines, wish, { now: now(), workspaceUrl: identity.workspaceUrl, isPartial });
}

function wishIn(rest: string): CaseListWish | null {
  const [, word = '', page = '1'] = /^([a-z]*)\s*([1-9]\d{0,2})?$/.exec(rest.toLowerCase()) ?? [null, '?'];
  const choice = choiceOf(word);
  return choice === null ? null : { choice, page: Number(page) };
}

function choiceOf(word: string): CaseChoiceWords | null {
  if (word === '' || word === 'open') return 'open';
  return word === 'mine' || word === 'solved' ? word : null;
}
