import type { App, BlockAction, OverflowAction } from '@slack/bolt';
import { acknowledgeable } from '../../../diagnosis/known.js';
import { asSecureMailError } from '../../../errors.js';
import { type InChannel, refusalFor } from '../../access/permission.js';
import { refusalToForget } from '../../access/refusal-to-forget.js';
import { correlationIdsMessage } from '../../blocks/correlation-ids.js';
import { forgetModal } from '../../blocks/forget-modal.js';
import { knownModal } from '../../blocks/known-modal.js';
import { nothingToAcknowledge } from '../../blocks/known-told.js';
import { troubleMessage } from '../../blocks/trouble.js';
import { type CaseChoice, fromChoiceValue, moreAction } from '../../case-actions.js';
import { revealIds } from '../../cases/reveal-ids.js';
import { proposedEnd } from '../../end-date.js';
import type { Services } from '../../services.js';
import { type MakeForm, openForm } from './open-form.js';
import { type Pressed, pressedIn, tell } from './pressed.js';

interface Chosen {
  readonly caseId: string;
  readonly body: BlockAction;
  readonly pressed: Pressed;
}

/** The menu beside the buttons of a case. */
export function onMoreMenu(app: App, services: Services): void {
  app.action<BlockAction<OverflowAction>>(
    { action_id: moreAction, type: 'block_actions' },
    async ({ ack, action, body, respond }) => {
      await ack();
      const pressed = pressedIn(body, respond);
      const chosen = fromChoiceValue(action.selected_option.value ?? '');
      if (chosen === null) await tell(pressed, troubleMessage('CASE_UNKNOWN', null));
      else await choices[chosen.choice]({ caseId: chosen.caseId, body, pressed }, services);
    },
  );
}

const choices: Readonly<Record<CaseChoice, (chosen: Chosen, services: Services) => Promise<void>>> = {
  known: ({ caseId, body, pressed }, services) =>
    openForm(caseId, body, pressed, knownForm(services), services),
  forget: async ({ caseId, body, pressed }, services) => {
    const refused = await refusalToForget(caseId, requesterOf({ body, pressed }), services);
    if (refused === null) await openForm(caseId, body, pressed, forgetForm, services);
    else await tell(pressed, refused);
  },
  reveal,
};

function requesterOf({ body, pressed: { channel } }: Pick<Chosen, 'body' | 'pressed'>): InChannel {
  return { userId: body.user.id, channel };
}

const forgetForm: MakeForm = ({ stored }, metadata) => forgetModal(stored.id, metadata);

function knownForm({ cases, now }: Services): MakeForm {
  return async ({ stored, diagnosis, known }, metadata) => {
    const acknowledged = new Set(known.findings.map(({ finding }) => finding));
    const offered = acknowledgeable(diagnosis, acknowledged);
    if (offered.speaking.length + offered.others.length === 0) return nothingToAcknowledge;
    const knowsTenant = (await cases.sightings.tenants(stored.id)).length > 0;
    return knownModal({ offered, knowsTenant, proposedEnd: proposedEnd(now()), metadata });
  };
}

/** Reading the uploads once more takes its turn among the checks of the thread. */
async function reveal(chosen: Chosen, services: Services): Promise<void> {
  const { caseId, pressed } = chosen;
  const stored = await services.cases.find(caseId);
  if (stored === null) {
    await tell(pressed, troubleMessage('CASE_UNKNOWN', null));
    return;
  }
  const { team, threads } = stored;
  const refused = await refusalFor({ act: 'reveal', ...requesterOf(chosen), team, caseId }, services);
  if (refused !== null) {
    await tell(pressed, refused);
    return;
  }
  const [home] = threads;
  const accepted = services.work.add(`${home?.channel}:${home?.threadTs}`, () =>
    revealOrTell(chosen, services),
  );
  if (!accepted) await tell(pressed, troubleMessage('QUEUE_FULL', null));
}

async function revealOrTell({ caseId, body, pressed }: Chosen, services: Services): Promise<void> {
  try {
    const revealed = await revealIds(caseId, requesterOf({ body, pressed }), services);
    await tell(pressed, correlationIdsMessage(caseId, revealed));
  } catch (error) {
    const { code } = asSecureMailError(error);
    services.logger.warn({ code, caseId }, 'correlation ids could not be shown');
    await tell(pressed, troubleMessage(code, null));
  }
}
