import type { App } from '@slack/bolt';
import type { CaseState } from '../../../cases/case.js';
import { solvedMessage } from '../../blocks/case-told.js';
import type { Services } from '../../services.js';
import { onCaseButton } from './case-button.js';
import { tell } from './pressed.js';

/** "Waiting for customer"; a case that was solved meanwhile stays so. */
export function onWaitForCustomer(app: App, services: Services): void {
  const { cases } = services;
  onCaseButton(app, services, 'wait', async ({ id }, press) => {
    if (await cases.setState(id, 'waiting', ['open', 'escalated', 'waiting'])) return;
    const solution = (await cases.find(id))?.solution ?? null;
    if (solution !== null) await tell(press, solvedMessage(id, solution.userId));
  });
}

/** "No longer waiting", and "Reopen": each acts on the state that it ends, and on no other. */
export function onGoOn(app: App, services: Services): void {
  onCaseButton(app, services, 'resume', ({ id, state }) => goOnFrom('waiting', { id, state }, services));
  onCaseButton(app, services, 'reopen', ({ id, state }) => goOnFrom('solved', { id, state }, services));
}

/** A case that was escalated is escalated still. */
async function goOnFrom(
  ended: CaseState,
  { id, state }: { readonly id: string; readonly state: CaseState },
  { cases }: Services,
): Promise<void> {
  if (state !== ended) return;
  const escalated = (await cases.escalations.ofCase(id)) !== null;
  await cases.setState(id, escalated ? 'escalated' : 'open', [ended]);
}
