import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** How far a request's time may lie from ours, before or after, in seconds. Bolt looks at the past alone. */
const replayWindow = 5 * 60;

/** What a request says of its origin: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export interface Signature {
  /** Seconds since the epoch, as they were signed. */
  readonly timestamp: string;
  readonly hash: Buffer;
}

/** Why a request is refused. */
export type Refusal = 'unsigned' | 'malformed signature' | 'outside of the replay window' | 'wrong signature';

/**
 * The signature in the headers, once it may be Slack's; `now` in milliseconds. A header that came twice is joined with
 * a comma by Node.js, and is malformed.
 */
export function signatureIn(headers: IncomingHttpHeaders, now: number): Signature | Refusal {
  const [timestamp, signature] = [headers['x-slack-request-timestamp'], headers['x-slack-signature']];
  if (timestamp === undefined || signature === undefined) return 'unsigned';
  const hash = /^v0=([0-9a-f]{64})$/.exec(String(signature))?.[1];
  if (hash === undefined || !/^\d{1,12}$/.test(String(timestamp))) return 'malformed signature';
  const distance = Math.abs(Math.floor(now / 1000) - Number(timestamp));
  if (distance > replayWindow) return 'outside of the replay window';
  return { timestamp: String(timestamp), hash: Buffer.from(hash, 'hex') };
}

/** Whether the body was signed with the secret; takes the same time however wrong the signature is. */
export function isSigned(body: Buffer, { timestamp, hash }: Signature, secret: string): boolean {
  const own = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
  return timingSafeEqual(own, hash);
}
