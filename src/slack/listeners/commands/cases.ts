import type { CaseState } from '../../../cases/case.js';
import { type CaseChoiceWords, caseListMessage } from '../../blocks/case-list-message.js';
import { sentenceMessage } from '../../blocks/progress.js';
import { listedCases } from '../../cases/listed-cases.js';
import type { SlackMessage } from '../../message.js';
import type { Services } from '../../services.js';
import type { CommandCall } from './verb.js';

const unsolved: readonly CaseState[] = ['open', 'waiting', 'escalated'];

/** `cases`: those of the team that are not solved; `mine` those that I hold, `solved` the others. */
export async function listCases(call: CommandCall, services: Services): Promise<SlackMessage> {
  const choice = choiceIn(call.rest);
  if (choice === null) return sentenceMessage('Type /securemail cases, cases mine or cases solved.');
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
  return caseListMessage(lines, choice, { now: now(), workspaceUrl: identity.workspaceUrl, isPartial });
}

function choiceIn(rest: string): CaseChoiceWords | null {
  const word = rest.toLowerCase();
  if (word === '' || word === 'open') return 'open';
  return word === 'mine' || word === 'solved' ? word : null;
}
