import { answerActions, fromAnswerValue } from '../../src/slack/answers.js';
import { caseAction } from '../../src/slack/case-actions.js';
import { fromMarkValue } from '../../src/slack/step-marks.js';
import { type FoundElement, interactiveElements } from '../../src/workspace/blocks/element-of.js';
import { people } from '../../src/workspace/directory.js';
import { textOf } from '../../src/workspace/json.js';
import type { StandIn } from '../../src/workspace/stand-in.js';
import type { Message } from '../../src/workspace/store/messages.js';
import type { Ledger } from './ledger.js';
import type { PressKind } from './plan.js';
import { pressesOn, type Subject } from './press-history.js';

/** What one press does, without a form. */
type ButtonKind = Exclude<PressKind, 'escalate'>;

/** A button, what it changes, and what to. */
interface Button extends Subject {
  readonly found: FoundElement;
  readonly value: string | null;
}

const user = people.robin;

/** Presses a button of that kind in one of the messages; none where there is none to press. */
export async function pressSomething(
  kind: ButtonKind,
  luck: number,
  messages: readonly Message[],
  control: StandIn['control'],
  ledger: Ledger,
): Promise<void> {
  const inTurn = [...messages.slice(luck % messages.length), ...messages.slice(0, luck % messages.length)];
  for (const message of inTurn) {
    const buttons = buttonsIn(message, kind).filter((button) => isPressable(button, ledger));
    const button = buttons[luck % buttons.length];
    if (button !== undefined) return press(button, message, control, ledger);
    if (kind === 'mark' && unfolds(message)) return unfold(message, control);
  }
}

/** Nobody presses while a press before is under way, nor what was pressed already. */
function isPressable(button: Button, { presses }: Ledger): boolean {
  const last = pressesOn(presses, button).at(-1);
  if (last === undefined) return true;
  if (button.what === 'holder') return last.outcome === 'failed' || shows(last.outcome, last.value, button);
  return last.outcome === 'failed';
}

/** Whether the message shows by now what the last press changed. */
function shows(outcome: string, before: string | null, { value }: Button): boolean {
  return outcome === 'acknowledged' && before !== value;
}

function press(
  { found, ...change }: Button,
  { channel, ts }: Message,
  control: StandIn['control'],
  ledger: Ledger,
) {
  const placed: Ledger['presses'][number] = {
    caseId: change.caseId,
    what: change.what,
    value: change.value,
    outcome: 'waiting',
  };
  ledger.presses.push(placed);
  const action = String(found.element.action_id);
  void control.click({ channel, ts, user, action, block: found.blockId }).then(({ acknowledged }) => {
    placed.outcome = acknowledged ? 'acknowledged' : 'failed';
  });
}

function buttonsIn({ blocks }: Message, kind: ButtonKind): Button[] {
  return interactiveElements(blocks).flatMap((found) => {
    const action = String(found.element.action_id);
    const change = changeOf(kind, action, textOf(found.element.value) ?? '');
    return change === null ? [] : [{ found, ...change }];
  });
}

function changeOf(kind: ButtonKind, action: string, value: string): Omit<Button, 'found'> | null {
  if (kind === 'hold') {
    const what = 'holder';
    if (action === caseAction('take')) return { caseId: value, what, value: user };
    return action === caseAction('release') ? { caseId: value, what, value: null } : null;
  }
  if (kind === 'answer') {
    const address = answerActions.test(action) ? fromAnswerValue(value) : null;
    if (address === null) return null;
    return { caseId: address.caseId, what: `answer ${address.question}`, value: address.answer };
  }
  const address = fromMarkValue(value);
  if (address === null || address.mark === 'undo') return null;
  const { caseId, cause, step, mark } = address;
  return { caseId, what: `mark ${cause} ${step}`, value: mark };
}

function unfolds({ blocks }: Message): boolean {
  return interactiveElements(blocks).some(({ element }) => element.action_id === 'steps.toggle');
}

/** The buttons of the steps show once they are unfolded. What is lost of that, somebody presses again. */
async function unfold({ channel, ts }: Message, control: StandIn['control']): Promise<void> {
  void control.click({ channel, ts, user, action: 'steps.toggle' });
}
