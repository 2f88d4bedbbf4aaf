import type { App, BlockAction, ButtonAction, StaticSelectAction } from '@slack/bolt';
import { findAnswer } from '../../../diagnosis/questions/index.js';
import { type AnswerAddress, answerActions, fromAnswerValue } from '../../answers.js';
import { troubleMessage } from '../../blocks/trouble.js';
import { inTurn } from '../../cases/on-case.js';
import { showCase } from '../../cases/show-case.js';
import type { AgainInput } from '../../inbox/again-input.js';
import { inboxKinds } from '../../inbox/inbox-kinds.js';
import type { Services } from '../../services.js';
import { threadOfCase } from '../../work/case-in-thread.js';
import { workOf } from '../../work/work-of.js';
import { type Pressed, pressedIn, tell } from './pressed.js';

/**
 * An answer to a question: noted at once, then the case is diagnosed again and its messages edited. Whoever
 * answers last is right.
 */
export function onAnswer(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction | StaticSelectAction>>(
    { action_id: answerActions, type: 'block_actions' },
    async ({ ack, action, body, respond, context }) => {
      await ack();
      const pressed = pressedIn(body, respond);
      const address = fromAnswerValue(valueIn(action));
      const { key } = workOf(context, services.signal);
      const answering = { userId: body.user.id, responseUrl: body.response_url, key };
      await inTurn(address?.caseId ?? '', pressed, services, () =>
        note(address, answering, pressed, services),
      );
    },
  );
}

function valueIn(action: ButtonAction | StaticSelectAction): string {
  return (action.type === 'button' ? action.value : action.selected_option.value) ?? '';
}

interface Answering {
  readonly userId: string;
  readonly responseUrl: string;
  /** Key of the work that the press is. */
  readonly key: string;
}

/** Notes the answer, shows that it arrived, and has the case diagnosed behind whatever its threads wait for. */
async function note(
  address: AnswerAddress | null,
  { userId, responseUrl, key }: Answering,
  pressed: Pressed,
  { cases, jobs, identity, ...services }: Services,
): Promise<void> {
  const stored = address === null ? null : await cases.find(address.caseId);
  if (address === null || stored === null || findAnswer(address.question, address.answer) === null) {
    await tell(pressed, troubleMessage('CASE_UNKNOWN', null));
    return;
  }
  const { question, answer } = address;
  await cases.answers.add(stored.id, { question, answer, userId });
  await showCase(stored.id, { cases, jobs, identity, ...services }, { checking: true });
  const { team, id: caseId } = stored;
  const input: AgainInput = { team, enterprise: identity.enterpriseId, caseId, responseUrl };
  await jobs.add({ key: `again:${key}`, thread: threadOfCase(stored), kind: inboxKinds.again, input });
}
