import { SecureMailError } from '../../errors.js';
import { mayReceiveToken } from '../downloads/hosts.js';

/** How long the bytes may take, in milliseconds. */
const transferTime = 30_000;

/** Sends the bytes of a file to the address that Slack named. Throws UPLOAD_FAILED. */
export async function sendBytes(bytes: Buffer, address: string, apiUrl: string): Promise<void> {
  if (!mayReceiveToken(address, apiUrl))
    throw new SecureMailError('UPLOAD_FAILED', 'an address that is not Slack’s');
  const response = await fetch(address, {
    method: 'POST',
    body: new Uint8Array(bytes),
    redirect: 'error',
    signal: AbortSignal.timeout(transferTime),
  }).catch((cause: unknown) => {
    throw unreachable(null, cause);
  });
  await response.body?.cancel();
  const { ok, status } = response;
  if (status >= 500) throw unreachable(`status ${status}`);
  if (!ok) throw new SecureMailError('UPLOAD_FAILED', `status ${status}`);
}

/** It may work later. */
function unreachable(detail: string | null, error?: unknown): SecureMailError {
  const cause = new SecureMailError('SLACK_UNREACHABLE', detail, { cause: error });
  return new SecureMailError('UPLOAD_FAILED', detail, { cause });
}
