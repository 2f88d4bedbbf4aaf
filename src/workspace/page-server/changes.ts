import type { Exchange } from '../http/exchange.js';
import type { World } from '../world.js';
import { wireChange } from './state.js';

const heartbeatMs = 20_000;

/** Server-sent events: every change that concerns a member's page, as it happens. */
export function streamChanges(world: World, { response }: Exchange, member: string): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  response.write(': hello\n\n');
  const stop = world.feed.subscribe((change) => {
    const wire = wireChange(world, change, member);
    if (wire !== null) response.write(`data: ${JSON.stringify(wire)}\n\n`);
  });
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
  heartbeat.unref();
  response.once('close', () => {
    stop();
    clearInterval(heartbeat);
  });
}
