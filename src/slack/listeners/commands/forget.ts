import { refusalToForget } from '../../access/refusal-to-forget.js';
import { forgetQuestion } from '../../blocks/forget-question.js';
import type { SlackMessage } from '../../message.js';
import type { Services } from '../../services.js';
import { findTypedCase, whichCase } from './find-case.js';
import type { CommandCall } from './verb.js';

/** `forget`: asks first; its button forgets the case. */
export async function forget(call: CommandCall, services: Services): Promise<SlackMessage> {
  if (call.rest === '') return whichCase('forget');
  const stored = await findTypedCase(call, services);
  return (await refusalToForget(stored.id, call, services)) ?? forgetQuestion(stored);
}
