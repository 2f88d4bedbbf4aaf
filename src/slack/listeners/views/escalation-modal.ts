import type { App, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import type { Case } from '../../../cases/case.js';
import type { Urgency } from '../../../cases/escalations.js';
import { closedTargetMessage } from '../../access/closed-channel.js';
import { refusalFor } from '../../access/permission.js';
import { escalationModalIds } from '../../blocks/escalation-modal.js';
import { type Inclusion, inclusions, targets, urgencies } from '../../blocks/escalation-words.js';
import { fromMetadata } from '../../case-metadata.js';
import { onCase } from '../../cases/on-case.js';
import { escalate } from '../../escalation/escalate.js';
import type { EscalationWish } from '../../escalation/wish.js';
import type { Services } from '../../services.js';
import type { Attempt } from '../../work/attempt.js';
import { workOf } from '../../work/work-of.js';
import { type Pressed, tell } from '../actions/pressed.js';
import { submittedFrom } from './submitted-from.js';

const { callback, target, urgency, note, include, channel } = escalationModalIds;
const optionOf = <Value extends string>(values: readonly Value[]) => z.object({ value: z.enum(values) });
const values = z.object({
  [target.block]: z.object({ [target.action]: z.object({ selected_option: optionOf(targets) }) }),
  [urgency.block]: z.object({
    [urgency.action]: z.object({ selected_option: optionOf(Object.keys(urgencies) as Urgency[]) }),
  }),
  [note.block]: z.object({ [note.action]: z.object({ value: z.string().nullish() }) }),
  [include.block]: z.object({
    [include.action]: z.object({
      selected_options: z.array(optionOf(Object.keys(inclusions) as Inclusion[])).nullish(),
    }),
  }),
  [channel.block]: z.object({ [channel.action]: z.object({ selected_conversation: z.string() }) }).optional(),
});

/** The submitted form of "Escalate …". */
export function onEscalationModal(app: App, services: Services): void {
  app.view<ViewSubmitAction>(
    { callback_id: callback, type: 'view_submission' },
    async ({ ack, body, view, context }) => {
      await ack();
      const about = fromMetadata(view.private_metadata);
      const pressed = submittedFrom(about, body.user.id, services);
      const wish = wishIn(view.state.values, body.user.id, services.escalationChannel);
      const attempt = workOf(context, services.signal);
      const act = (stored: Case) => escalateOrRefuse(stored, wish, { pressed, attempt }, services);
      await onCase(about.caseId, pressed, services, act, attempt);
    },
  );
}

async function escalateOrRefuse(
  stored: Case,
  wish: EscalationWish,
  asking: { readonly pressed: Pressed; readonly attempt: Attempt },
  services: Services,
): Promise<void> {
  const { pressed } = asking;
  const { team, id: caseId } = stored;
  const { userId } = wish;
  const wanted = { act: 'escalate', userId, channel: pressed.channel, team, caseId } as const;
  const refused = await refusalFor(wanted, services);
  if (refused !== null) await tell(pressed, refused);
  else if (services.access.isOpen(wish.channel)) await escalate(stored, wish, asking, services);
  else await tell(pressed, closedTargetMessage);
}

/** What was chosen; a channel that is configured is the only one. */
function wishIn(state: unknown, userId: string, configured: string | null): EscalationWish {
  const given = values.parse(state);
  const chosen = given[channel.block]?.[channel.action]?.selected_conversation;
  return {
    target: given[target.block][target.action].selected_option.value,
    urgency: given[urgency.block][urgency.action].selected_option.value,
    note: given[note.block][note.action].value?.trim() ?? '',
    include: (given[include.block][include.action].selected_options ?? []).map(({ value }) => value),
    channel: configured ?? z.string().parse(chosen),
    userId,
  };
}
