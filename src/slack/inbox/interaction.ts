import { z } from 'zod';
import { answerActions } from '../answers.js';
import { checkModalIds } from '../blocks/check-modal.js';
import { escalationModalIds } from '../blocks/escalation-modal.js';
import { forgetModalCallback } from '../blocks/forget-modal.js';
import { forgetConfirmAction } from '../blocks/forget-question.js';
import { knownModalIds } from '../blocks/known-modal.js';
import { solvedModalIds } from '../blocks/solved-modal.js';
import { type CaseAction, caseAction } from '../case-actions.js';
import { takeBackAction } from '../known-values.js';
import { markActions } from '../step-marks.js';

/** Work that an interaction asks for, as the inbox knows it. */
export interface Taken {
  /** Names the work, however often Slack brings it. */
  readonly key: string;
  /** Work of one thread is done one after the other. */
  readonly thread: string;
}

/*
 * Only what changes something is taken in. A press that opens a form is not: what opens it is valid for three
 * seconds, and whoever sees no form presses again. Nor is one that folds a part of a message.
 */

const buttons: readonly CaseAction[] = ['take', 'release', 'wait', 'resume', 'reopen'];
const changes: ReadonlySet<string> = new Set([
  ...buttons.map(caseAction),
  takeBackAction,
  forgetConfirmAction,
]);

function isChange(action: string): boolean {
  return changes.has(action) || answerActions.test(action) || markActions.test(action);
}

const pressed = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string() }),
  container: z.object({ channel_id: z.string().optional(), message_ts: z.string().optional() }).loose(),
  actions: z.array(z.object({ action_id: z.string(), action_ts: z.string() })).nonempty(),
});
const submitted = z.object({
  type: z.literal('view_submission'),
  view: z.object({ id: z.string(), callback_id: z.string(), hash: z.string().optional() }),
});
const shortcut = z.object({
  type: z.literal('message_action'),
  channel: z.object({ id: z.string() }),
  message_ts: z.string(),
  action_ts: z.string(),
});
const step = z.object({
  type: z.literal('event_callback'),
  event: z.object({ type: z.literal('function_executed'), function_execution_id: z.string() }),
});

/** The work that a body of Slack brings; null where it changes nothing. */
export function takenFrom(body: unknown): Taken | null {
  return pressIn(body) ?? formIn(body) ?? shortcutIn(body) ?? stepIn(body);
}

function pressIn(body: unknown): Taken | null {
  const { data } = pressed.safeParse(body);
  const [action] = data?.actions ?? [];
  if (data === undefined || action === undefined) return null;
  if (!isChange(action.action_id)) return null;
  const { channel_id = '', message_ts = '' } = data.container;
  return {
    // presses of one millisecond are done in the order of their keys
    key: `press:${action.action_ts}:${data.user.id}:${action.action_id}`,
    thread: `press:${channel_id}:${message_ts}`,
  };
}

/** Forms that change a case, and the form of a check. */
const forms: ReadonlySet<string> = new Set([
  checkModalIds.callback,
  solvedModalIds.callback,
  escalationModalIds.callback,
  knownModalIds.callback,
  forgetModalCallback,
]);

function formIn(body: unknown): Taken | null {
  const { data } = submitted.safeParse(body);
  if (data === undefined || !forms.has(data.view.callback_id)) return null;
  const key = `form:${data.view.id}:${data.view.hash ?? ''}`;
  return { key, thread: key };
}

function shortcutIn(body: unknown): Taken | null {
  const { data } = shortcut.safeParse(body);
  if (data === undefined) return null;
  const key = `shortcut:${data.channel.id}:${data.message_ts}:${data.action_ts}`;
  return { key, thread: key };
}

function stepIn(body: unknown): Taken | null {
  const { data } = step.safeParse(body);
  if (data === undefined) return null;
  const key = `step:${data.event.function_execution_id}`;
  return { key, thread: key };
}
