import type { App, BlockAction, ButtonAction, StaticSelectAction } from '@slack/bolt';
import { findAnswer } from '../../../diagnosis/questions/index.js';
import { asSecureMailError, type ErrorCode } from '../../../errors.js';
import { type AnswerAddress, answerActions, fromAnswerValue } from '../../answers.js';
import { troubleMessage } from '../../blocks/trouble.js';
import { inTurn } from '../../cases/on-case.js';
import { showCase } from '../../cases/show-case.js';
import type { Services } from '../../services.js';
import { diagnoseAgain } from '../../work/diagnose-again.js';
import { type Pressed, pressedIn, tell } from './pressed.js';

/** How often a case is shown at most to catch up with other processes. */
const refreshTurns = 3;

/**
 * An answer to a question: noted at once, then the case is diagnosed again and its messages edited. Whoever
 * answers last is right.
 */
export function onAnswer(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction | StaticSelectAction>>(
    { action_id: answerActions, type: 'block_actions' },
    async ({ ack, action, body, respond }) => {
      await ack();
      const pressed = pressedIn(body, respond);
      const address = fromAnswerValue(valueIn(action));
      await inTurn(address?.caseId ?? '', pressed, services, () =>
        note(address, body.user.id, pressed, services),
      );
    },
  );
}

function valueIn(action: ButtonAction | StaticSelectAction): string {
  return (action.type === 'button' ? action.value : action.selected_option.value) ?? '';
}

/** Notes the answer, shows that it arrived, and has the case diagnosed behind whatever its threads wait for. */
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
  await services.cases.answers.add(stored.id, { question, answer, userId });
  await showCase(stored.id, services, { checking: true });
  const [home] = stored.threads;
  const accepted = services.work.add(`${home?.channel}:${home?.threadTs}`, () =>
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
    await inTurn(caseId, pressed, services, () => giveBack(caseId, code, pressed, services));
    return;
  }
  await inTurn(caseId, pressed, services, () => refresh(caseId, services));
}

/** The diagnosis that stands, and why the answer does not show in it. */
async function giveBack(
  caseId: string,
  code: ErrorCode,
  pressed: Pressed,
  services: Services,
): Promise<void> {
  await refresh(caseId, services);
  await tell(pressed, troubleMessage(code, 'this case again'));
}

/** Shows the case as it stands; once more where another process changed it meanwhile. */
async function refresh(caseId: string, services: Services): Promise<void> {
  let shown: number | null = null;
  for (let turn = 0; turn < refreshTurns; turn += 1) {
    const stored = await services.cases.find(caseId);
    if (stored === null || stored.updatedAt === shown) return;
    await showCase(caseId, services);
    shown = stored.updatedAt;
  }
}
