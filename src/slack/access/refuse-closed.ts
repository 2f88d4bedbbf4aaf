import type { ReceiverEvent } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { adviceOf } from '../../errors.js';
import { respondTo } from '../inbox/respond-to.js';
import { platformError } from '../platform-error.js';
import type { Services } from '../services.js';
import { closedChannelMessage } from './closed-channel.js';
import { type ClosedPlace, closedPlaceIn } from './closed-place.js';

/**
 * Refuses what is asked for in a channel in which the bot does not work, and says so to whoever asked; whether that
 * was so. Throws where a workflow cannot be told, so that Slack brings it again.
 */
export async function refuseClosed(
  { body, ack }: Pick<ReceiverEvent, 'body' | 'ack'>,
  services: Services,
): Promise<boolean> {
  const closed = closedPlaceIn(body, services.access);
  if (closed === null) return false;
  await refuse(closed, ack, services);
  return true;
}

async function refuse(closed: ClosedPlace, ack: ReceiverEvent['ack'], services: Services): Promise<void> {
  switch (closed.kind) {
    case 'command':
      return ack({ response_type: 'ephemeral', ...closedChannelMessage });
    case 'form':
      return ack({ response_action: 'update', view: closedModal });
    case 'press':
      await ack();
      return tellWhoPressed(closed.responseUrl, services);
    case 'step':
      await failStep(closed.execution, services);
      return ack();
  }
}

/** The press was acknowledged: Slack brings it no more, and there is nothing to be done again. */
async function tellWhoPressed(responseUrl: string | null, { apiUrl, logger }: Services): Promise<void> {
  if (responseUrl === null) return;
  try {
    await respondTo(responseUrl, closedChannelMessage, apiUrl);
  } catch (error) {
    logger.warn({ err: error }, 'a press in a closed channel was not answered');
  }
}

async function failStep(execution: string, { client }: Services): Promise<void> {
  const error = `CHANNEL_CLOSED: ${adviceOf('CHANNEL_CLOSED')}`;
  try {
    await client.functions.completeError({ function_execution_id: execution, error });
  } catch (thrown) {
    // an earlier delivery told the workflow
    if (platformError(thrown) !== 'execution_not_in_running_state') throw thrown;
  }
}

const closedModal: ModalView = {
  type: 'modal',
  title: { type: 'plain_text', text: 'Not here' },
  close: { type: 'plain_text', text: 'Close' },
  blocks: [...closedChannelMessage.blocks],
};
