import { createHmac } from 'node:crypto';
import type { Clock } from '../clock.js';
import { type JsonObject, parseJson } from '../json.js';
import type { Receipt } from '../records.js';
import { acknowledgeMs, type Envelope, type Transport } from './envelope.js';

/** Slack's request signature, version 0. `timestamp` in seconds. */
export function signatureOf(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** HTTP delivery: signed POST requests to one address, as Slack sends them to a request URL. */
export class SignedHttp implements Transport {
  readonly #clock: Clock;
  readonly #secret: string;
  readonly #url: string;

  constructor(parts: { readonly clock: Clock; readonly secret: string; readonly url: string }) {
    this.#clock = parts.clock;
    this.#secret = parts.secret;
    this.#url = parts.url;
  }

  async deliver(envelope: Envelope): Promise<Receipt> {
    const late = new AbortController();
    const cancel = this.#clock.after(acknowledgeMs, () => late.abort());
    try {
      return await receiptOf(await this.#post(envelope, late.signal));
    } catch {
      return { acknowledged: false, reason: late.signal.aborted ? 'http_timeout' : 'connection_failed' };
    } finally {
      cancel();
    }
  }

  #post(envelope: Envelope, signal: AbortSignal): Promise<Response> {
    const { contentType, body } = encode(envelope);
    const timestamp = Math.floor(this.#clock.now() / 1000);
    const headers = {
      'content-type': contentType,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': signatureOf(this.#secret, timestamp, body),
      ...retryHeaders(envelope),
    };
    return fetch(this.#url, { method: 'POST', headers, body, signal, redirect: 'manual' });
  }
}

function retryHeaders({ attempt, reason }: Envelope): Record<string, string> {
  if (attempt === 0) return {};
  return { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': reason ?? 'unknown_error' };
}

function encode({ type, payload }: Envelope): { contentType: string; body: string } {
  if (type === 'events_api') return { contentType: 'application/json', body: JSON.stringify(payload) };
  const form =
    type === 'slash_commands' ? formOf(payload) : new URLSearchParams({ payload: JSON.stringify(payload) });
  return { contentType: 'application/x-www-form-urlencoded', body: form.toString() };
}

function formOf(payload: JsonObject): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(payload)) {
    if (value !== undefined) form.set(name, String(value));
  }
  return form;
}

async function receiptOf(response: Response): Promise<Receipt> {
  const body = await response.text();
  if (!response.ok) {
    const noRetry = response.headers.get('x-slack-no-retry') === '1';
    return { acknowledged: false, reason: 'http_error', noRetry };
  }
  return { acknowledged: true, payload: body === '' ? undefined : (parseJson(body) ?? { text: body }) };
}
