import type { BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { asSecureMailError } from '../../../errors.js';
import { troubleMessage } from '../../blocks/trouble.js';
import { toMetadata } from '../../case-metadata.js';
import { type CaseView, caseView } from '../../cases/case-view.js';
import type { SlackMessage } from '../../message.js';
import type { Services } from '../../services.js';
import { type Pressed, tell } from './pressed.js';

/**
 * Makes the form out of the case as it stands, or tells the person why there is none; `metadata` is what its
 * submission brings back.
 */
export type MakeForm = (
  view: CaseView,
  metadata: string,
) => ModalView | SlackMessage | Promise<ModalView | SlackMessage>;

/** Opens a form about a case, at once: what opens it is valid for seconds. What fails is told to the person. */
export async function openForm(
  caseId: string,
  body: BlockAction,
  pressed: Pressed,
  makeForm: MakeForm,
  services: Services,
): Promise<void> {
  try {
    await open(caseId, body, pressed, makeForm, services);
  } catch (error) {
    services.logger.warn({ err: error }, 'a form could not be opened');
    await tell(pressed, troubleMessage(asSecureMailError(error).code, null));
  }
}

async function open(
  caseId: string,
  body: BlockAction,
  pressed: Pressed,
  makeForm: MakeForm,
  services: Services,
): Promise<void> {
  const stored = await services.cases.find(caseId);
  if (stored === null) {
    await tell(pressed, troubleMessage('CASE_UNKNOWN', null));
    return;
  }
  const threadTs = threadOf(body) ?? pressed.ts;
  const metadata = toMetadata({ caseId, channel: pressed.channel, threadTs });
  const form = await makeForm(await caseView(stored, services), metadata);
  if ('type' in form) await services.client.views.open({ trigger_id: body.trigger_id, view: form });
  else await tell(pressed, form);
}

/** The thread of the message whose element was pressed; null where it stands in none. */
function threadOf({ message }: BlockAction): string | null {
  const threadTs: unknown = message?.thread_ts;
  return typeof threadTs === 'string' ? threadTs : null;
}
