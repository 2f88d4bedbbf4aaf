import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { CaseStore } from '../../../cases/case-store.js';
import { onCase } from '../../cases/on-case.js';
import type { Services } from '../../services.js';
import { fromMarkValue, type MarkAddress, markActions } from '../../step-marks.js';
import { pressedIn } from './pressed.js';

/** The buttons under a step: done, did not help, or not tried after all. */
export function onMarkStep(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { action_id: markActions, type: 'block_actions' },
    async ({ ack, action, body, respond }) => {
      await ack();
      const address = fromMarkValue(action.value ?? '');
      await onCase(address?.caseId ?? null, pressedIn(body, respond), services, async () => {
        if (address !== null) await note(address, body.user.id, services.cases);
      });
    },
  );
}

/** A result that stands already keeps who noted it first. */
async function note({ caseId, cause, step, mark }: MarkAddress, userId: string, { tried }: CaseStore) {
  if (mark === 'undo') {
    await tried.unmark(caseId, cause, step);
    return;
  }
  const marks = await tried.ofCase(caseId);
  const standing = marks.find((one) => one.cause === cause && one.step === step);
  if (standing?.result !== mark) await tried.mark(caseId, { cause, step, result: mark, userId });
}
