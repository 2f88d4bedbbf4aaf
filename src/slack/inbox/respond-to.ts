import { SecureMailError } from '../../errors.js';
import { mayReceiveToken } from '../downloads/hosts.js';
import type { SlackMessage } from '../message.js';

const patience = 10_000;

/**
 * Tells something to the person alone behind a response URL; whoever it is, is no longer there after 30 minutes.
 * Throws SLACK_UNREACHABLE where nobody answers.
 */
export async function respondTo(
  address: string,
  { text, blocks }: SlackMessage,
  apiUrl: string,
): Promise<void> {
  if (!mayReceiveToken(address, apiUrl))
    throw new SecureMailError('INTERNAL', 'a response URL that is not Slack’s');
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, blocks, response_type: 'ephemeral', replace_original: false }),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    throw new SecureMailError('SLACK_UNREACHABLE', null, { cause: error });
  });
  await response.body?.cancel();
}
