import { caseAction, fromCaseValue } from '../../src/slack/case-actions.js';
import { interactiveElements } from '../../src/workspace/blocks/element-of.js';
import { channels, people } from '../../src/workspace/directory.js';
import { textOf } from '../../src/workspace/json.js';
import type { StandIn } from '../../src/workspace/stand-in.js';
import type { Message } from '../../src/workspace/store/messages.js';
import type { Ledger } from './ledger.js';
import type { PlacedPress } from './press-history.js';

/** Who escalates: somebody who presses nothing else, and has one form open at most. */
const user = people.kim;
/** So long somebody waits for the form; milliseconds. */
const patience = 1500;
const entries = { 'escalation.channel': channels.escalations };

type Control = StandIn['control'];

/** Hands on the case of one of the messages, in a form of its own; nobody does that twice. */
export function escalateOne(
  luck: number,
  messages: readonly Message[],
  control: Control,
  ledger: Ledger,
): void {
  const others = ledger.escalations;
  if (others.some(({ outcome }) => outcome === 'waiting')) return;
  const chosen = [...messages.slice(luck % messages.length), ...messages]
    .flatMap((message) => placesIn(message))
    .find(({ caseId }) => others.every((other) => other.caseId !== caseId || other.outcome === 'failed'));
  if (chosen === undefined) return;
  const escalation: PlacedPress = {
    caseId: chosen.caseId,
    what: 'escalation',
    value: user,
    outcome: 'waiting',
  };
  others.push(escalation);
  void submit(chosen, control).then((isTaken) => {
    escalation.outcome = isTaken ? 'acknowledged' : 'failed';
  });
}

interface Place {
  readonly caseId: string;
  readonly channel: string;
  readonly ts: string;
  readonly block: string;
}

function placesIn({ blocks, channel, ts }: Message): Place[] {
  return interactiveElements(blocks).flatMap(({ element, blockId }) => {
    const caseId = fromCaseValue(textOf(element.value) ?? '');
    if (caseId === null || element.action_id !== caseAction('escalate')) return [];
    return [{ caseId, channel, ts, block: blockId }];
  });
}

/** Opens the form and sends it; whether it was taken. */
async function submit({ channel, ts, block }: Place, control: Control): Promise<boolean> {
  const { acknowledged } = await control.click({ channel, ts, user, action: caseAction('escalate'), block });
  if (!acknowledged || !(await formComes(control))) return false;
  const { outcome } = await control.modals.submit(entries, user);
  if (control.modal(user) !== undefined) await control.modals.close(user);
  return outcome !== 'failed' && outcome !== 'refused';
}

/** It does not where the process died meanwhile. */
function formComes(control: Control): Promise<boolean> {
  return control
    .waitFor(() => control.modal(user), { timeoutMs: patience })
    .then(
      () => true,
      () => false,
    );
}
