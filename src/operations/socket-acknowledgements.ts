import type { SocketModeClient } from '@slack/socket-mode';
import type { Incoming, Metrics } from './metrics.js';

/** What a Socket Mode client tells of an envelope that came in, and of the answer to it. */
interface Received {
  readonly envelope_id: string;
  readonly type: string;
  readonly body?: { readonly type?: unknown; readonly event?: { readonly type?: unknown } };
}
interface Sent {
  readonly envelope_id: string;
}

/** Envelopes that may wait for their acknowledgement; the oldest is forgotten first. */
const limit = 1000;

const interactions: Readonly<Record<string, Incoming>> = {
  block_actions: 'action',
  block_suggestion: 'action',
  view_submission: 'view',
  view_closed: 'view',
  shortcut: 'shortcut',
  message_action: 'shortcut',
};

/** Measures from each envelope of Slack to the acknowledgement that was sent for it. `now` in milliseconds. */
export function measureSocketAcknowledgements(
  client: SocketModeClient,
  metrics: Metrics,
  now: () => number = () => performance.now(),
): void {
  const waiting = new Map<string, { readonly incoming: Incoming; readonly at: number }>();
  client.on('slack_event', (envelope: Received) => {
    waiting.set(envelope.envelope_id, { incoming: incomingOf(envelope), at: now() });
    const [oldest] = waiting.keys();
    if (waiting.size > limit && oldest !== undefined) waiting.delete(oldest);
  });
  client.on('outgoing_message', ({ envelope_id: id }: Sent) => {
    const received = waiting.get(id);
    if (received === undefined) return;
    waiting.delete(id);
    metrics.acknowledged(received.incoming, (now() - received.at) / 1000);
  });
}

function incomingOf({ type, body }: Received): Incoming {
  if (type === 'slash_commands') return 'command';
  if (type === 'interactive') return interactions[String(body?.type)] ?? 'action';
  return body?.event?.type === 'function_executed' ? 'step' : 'event';
}
