import { app } from '../directory.js';
import type { Envelope } from './envelope.js';

/** The first frame of a connection. */
export function helloFrame(connections: number): string {
  return JSON.stringify({
    type: 'hello',
    num_connections: connections,
    connection_info: { app_id: app.id },
    debug_info: { host: 'stand-in', approximate_connection_time: 3600 },
  });
}

export function disconnectFrame(reason: string): string {
  return JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'stand-in' } });
}

export function envelopeFrame({ id, type, payload, attempt, reason }: Envelope): string {
  return JSON.stringify({
    envelope_id: id,
    type,
    payload,
    accepts_response_payload: type !== 'events_api',
    ...(type === 'events_api' ? { retry_attempt: attempt, retry_reason: reason ?? '' } : {}),
  });
}
