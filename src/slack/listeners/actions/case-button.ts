import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { Case } from '../../../cases/case.js';
import { type CaseAction, caseAction, fromCaseValue } from '../../case-actions.js';
import { onCase } from '../../cases/on-case.js';
import type { Services } from '../../services.js';
import { type Pressed, pressedIn } from './pressed.js';

/** Who pressed a button, and where. */
export interface CasePress extends Pressed {
  readonly userId: string;
}

/** Listens to a button of a case: what it does comes in turn, and is shown in every message of the case. */
export function onCaseButton(
  app: App,
  services: Services,
  verb: CaseAction,
  act: (stored: Case, press: CasePress) => Promise<void>,
): void {
  app.action<BlockAction<ButtonAction>>(
    { action_id: caseAction(verb), type: 'block_actions' },
    async ({ ack, action, body, respond }) => {
      await ack();
      const press = { ...pressedIn(body, respond), userId: body.user.id };
      await onCase(fromCaseValue(action.value ?? ''), press, services, (stored) => act(stored, press));
    },
  );
}
