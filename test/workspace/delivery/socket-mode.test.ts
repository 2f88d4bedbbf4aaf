import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import { ManualClock } from '../manual-clock.js';
import { webClient } from '../web-client.js';

let standIn: StandIn;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock();
  standIn = await startStandIn({ clock });
});
afterEach(() => standIn.stop());

interface Frame {
  readonly type: string;
  readonly envelope_id?: string;
  readonly retry_attempt?: number;
  readonly retry_reason?: string;
  readonly reason?: string;
  readonly num_connections?: number;
  readonly payload?: { readonly event: { readonly text: string }; readonly event_id: string };
}

/** A bare client that keeps what it gets. */
class Peer {
  readonly frames: Frame[] = [];
  readonly socket: WebSocket;
  #woken: (() => void)[] = [];

  constructor(url: string) {
    this.socket = new WebSocket(url);
    this.socket.on('message', (data) => {
      this.frames.push(JSON.parse(String(data)) as Frame);
      for (const wake of this.#woken.splice(0)) wake();
    });
  }

  async frame(index: number): Promise<Frame> {
    for (;;) {
      const frame = this.frames[index];
      if (frame !== undefined) return frame;
      await new Promise<void>((resolve) => this.#woken.push(resolve));
    }
  }

  acknowledge({ envelope_id }: Frame): void {
    this.socket.send(JSON.stringify({ envelope_id }));
  }
}

async function connect(): Promise<Peer> {
  const { url } = await webClient(standIn, standIn.appToken).apps.connections.open();
  const peer = new Peer(String(url));
  await peer.frame(0);
  return peer;
}

describe('Socket Mode', () => {
  it('begins with hello', async () => {
    await connect();
    expect(await (await connect()).frame(0)).toMatchObject({ type: 'hello', num_connections: 2 });
  });

  it('takes a ticket once', async () => {
    const { url } = await webClient(standIn, standIn.appToken).apps.connections.open();
    const first = new Peer(String(url));
    await first.frame(0);
    const [error] = await once(new WebSocket(String(url)), 'error');
    expect(String(error)).toContain('401');
  });

  it('repeats an event that is not acknowledged: at once, after a minute, after five', async () => {
    const peer = await connect();
    standIn.control.post({ text: 'x' });
    const seen: unknown[] = [];
    for (const [index, wait] of [0, 0, 60_000, 300_000].entries()) {
      await new Promise((resolve) => setImmediate(resolve));
      clock.advance(wait);
      const { retry_attempt, retry_reason } = await peer.frame(index + 1);
      seen.push([retry_attempt, retry_reason]);
      clock.advance(3000);
      await standIn.control.waitFor(() => standIn.control.deliveries().length === index + 1);
    }
    expect(seen).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
      [3, 'timeout'],
    ]);
    await standIn.control.delivered();
    expect(new Set(peer.frames.slice(1).map(({ payload }) => payload?.event_id)).size).toBe(1);
  });

  it('does not repeat what was acknowledged', async () => {
    const peer = await connect();
    standIn.control.post({ text: 'x' });
    peer.acknowledge(await peer.frame(1));
    await standIn.control.delivered();
    clock.advance(400_000);
    expect(standIn.control.deliveries()).toHaveLength(1);
  });

  it('gives each event to one of the connections', async () => {
    const peers = [await connect(), await connect()];
    for (const text of ['1', '2', '3', '4']) standIn.control.post({ text });
    for (const peer of peers) for (const index of [1, 2]) peer.acknowledge(await peer.frame(index));
    await standIn.control.delivered();
    const texts = peers.flatMap(({ frames }) => frames.slice(1).map(({ payload }) => payload?.event.text));
    expect(texts.sort()).toEqual(['1', '2', '3', '4']);
  });

  it('keeps an event for a connection that comes within three seconds', async () => {
    standIn.control.post({ text: 'early' });
    const peer = await connect();
    expect((await peer.frame(1)).payload?.event.text).toBe('early');
  });

  it('repeats at once on another connection when one breaks', async () => {
    const first = await connect();
    standIn.control.post({ text: 'x' });
    await first.frame(1);
    const second = await connect();
    first.socket.terminate();
    expect(await second.frame(1)).toMatchObject({ retry_attempt: 1, retry_reason: 'connection_failed' });
  });

  it('turns the eleventh connection away', async () => {
    for (let count = 0; count < 10; count += 1) await connect();
    expect(await (await connect()).frame(0)).toMatchObject({
      type: 'disconnect',
      reason: 'too_many_websockets',
    });
  });

  it('tells connections to go, or drops them', async () => {
    const peer = await connect();
    standIn.control.refreshSockets('warning');
    expect(await peer.frame(1)).toMatchObject({ type: 'disconnect', reason: 'warning' });
    const closed = once(peer.socket, 'close');
    standIn.control.dropSockets();
    expect(await closed).toEqual([1006, expect.anything()]);
  });

  it('hands an event over once more on demand', async () => {
    const peer = await connect();
    standIn.control.post({ text: 'x' });
    const first = await peer.frame(1);
    peer.acknowledge(first);
    await standIn.control.delivered();
    const again = standIn.control.redeliver(String(first.payload?.event_id));
    peer.acknowledge(await peer.frame(2));
    expect(await again).toMatchObject({ acknowledged: true });
  });

  it('keeps quiet about what the app is not subscribed to', async () => {
    standIn.control.change({ events: new Set() });
    standIn.control.post({ text: `<@${standIn.ids.app.botUser}> hello` });
    standIn.control.change({ events: new Set(['app_mention']) });
    const peer = await connect();
    standIn.control.post({ text: `<@${standIn.ids.app.botUser}> again` });
    expect((await peer.frame(1)).payload?.event).toMatchObject({ type: 'app_mention' });
  });
});
