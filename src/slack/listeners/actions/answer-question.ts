import type { App, BlockAction, ButtonAction, StaticSelectAction } from '@slack/bolt';
import type { Case } from '../../../cases/case-store.js';
import { findAnswer } from '../../../diagnosis/questions/index.js';
import { asSecureMailError, type ErrorCode } from '../../../errors.js';
import { type AnswerAddress, answerActions, fromAnswerValue } from '../../answers.js';
import { replyMessage } from '../../blocks/reply.js';
import { troubleMessage } from '../../blocks/trouble.js';
import type { Services } from '../../services.js';
import { diagnoseAgain } from '../../work/diagnose-again.js';
import { keyOf, type Pressed, pressedIn, show, tell } from './pressed.js';

/** How often a reply is edited at most to catch up with other processes. */
const refreshTurns = 3;

/**
 * An answer to a question: noted at once, then the case is diagnosed again and its reply edited. Whoever
 * answers last is right.
 */
export function onAnswer(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction | StaticSelectAction>>(
    { action_id: answerActions, type: 'block_actions' },
    async ({ ack, action, body, respond }) => {
      await ack();
      const pressed = pressedIn(body, respond);
      const address = fromAnswerValue(valueIn(action));
      await inTurn(pressed, services, () => note(address, body.user.id, pressed, services));
    },
  );
}

function valueIn(action: ButtonAction | StaticSelectAction): string {
  return (action.type === 'button' ? action.value : action.selected_option.value) ?? '';
}

/** Notes the answer, shows that it arrived, and has the case diagnosed behind whatever its thread waits for. */
async function note(
  address: AnswerAddress | null,
  userId: string,
  pressed: Pressed,
  services: Services,
): Promise<void> {
  const stored = address === null ? null : await services.cases.find(address.caseId);
  if (address === null || stored === null || findAnswer(address.question, address.answer) === null) {
    await tell(pressed, troubleMessage('CASE_UNKNOWN', null));
    return;
  }
  const { question, answer } = address;
  await services.cases.addAnswer(stored.id, { question, answer, userId });
  await showCase(stored, pressed, services, true);
  const accepted = services.work.add(`${stored.channel}:${stored.threadTs}`, () =>
    again(stored.id, pressed, services),
  );
  if (!accepted) await giveBack(stored.id, 'QUEUE_FULL', pressed, services);
}

async function again(caseId: string, pressed: Pressed, services: Services): Promise<void> {
  try {
    await diagnoseAgain(caseId, services);
  } catch (error) {
    const { code } = asSecureMailError(error);
    services.logger.warn({ code }, 'a case could not be diagnosed again');
    await inTurn(pressed, services, () => giveBack(caseId, code, pressed, services));
    return;
  }
  await inTurn(pressed, services, () => refresh(caseId, pressed, services));
}

/** The diagnosis that stands, and why the answer does not show in it. */
async function giveBack(
  caseId: string,
  code: ErrorCode,
  pressed: Pressed,
  services: Services,
): Promise<void> {
  await refresh(caseId, pressed, services);
  await tell(pressed, troubleMessage(code, 'this case again'));
}

/** Shows the case as it stands; once more where another process changed it meanwhile. */
async function refresh(caseId: string, pressed: Pressed, services: Services): Promise<void> {
  let shown: Case | null = null;
  for (let turn = 0; turn < refreshTurns; turn += 1) {
    const stored = await services.cases.find(caseId);
    if (stored === null || stored.updatedAt === shown?.updatedAt) return;
    await showCase(stored, pressed, services, false);
    shown = stored;
  }
}

async function showCase(
  stored: Case,
  pressed: Pressed,
  services: Services,
  checking: boolean,
): Promise<void> {
  const unfolded = await services.cases.unfolded(stored.id, pressed.ts);
  const { id, diagnosis, madeOf } = stored;
  const message = replyMessage(id, diagnosis, unfolded, services.docs, { madeOf, checking });
  await show(message, pressed, services);
}

/**
 * One after the other on one message, so that the last to edit it has seen what came before. A queue that takes
 * nothing in, as when the bot stops, is no reason to leave the message as it is.
 */
async function inTurn(pressed: Pressed, services: Services, job: () => Promise<void>): Promise<void> {
  const told = async () => {
    try {
      await job();
    } catch (error) {
      services.logger.error({ err: error }, 'an answer failed');
      await tell(pressed, troubleMessage(asSecureMailError(error).code, null));
    }
  };
  if (!services.presses.add(keyOf(pressed), told)) await told();
}
