import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../clock.js';
import type { Feed } from '../feed.js';
import type { Ids } from '../ids.js';
import { objectOf, parseJson, textOf } from '../json.js';
import type { Receipt } from '../records.js';
import { acknowledgeMs, type Envelope, type Transport } from './envelope.js';
import { disconnectFrame, envelopeFrame, helloFrame } from './frames.js';

/** Slack: an app may hold ten connections. */
export const connectionLimit = 10;
/** Bolt's client expects a ping at least every 30 s. */
const pingMs = 10_000;
const farewellMs = 500;

interface Pending {
  readonly envelope: Envelope;
  readonly settle: (receipt: Receipt) => void;
  connection: WebSocket | null;
}

/** Socket Mode: each envelope goes to one of the open connections, in turn. */
export class SocketMode implements Transport {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #connections: WebSocket[] = [];
  readonly #pending = new Map<string, Pending>();
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #feed: Feed;

  constructor(parts: { readonly clock: Clock; readonly ids: Ids; readonly feed: Feed }) {
    this.#clock = parts.clock;
    this.#ids = parts.ids;
    this.#feed = parts.feed;
  }

  get connections(): number {
    return this.#connections.length;
  }

  /** What `apps.connections.open` gives away; serves one connection. */
  newTicket(): string {
    const ticket = this.#ids.secret();
    this.#tickets.add(ticket);
    return ticket;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, ticket: string): void {
    if (!this.#tickets.delete(ticket)) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#welcome(connection));
  }

  deliver(envelope: Envelope): Promise<Receipt> {
    return new Promise((resolve) => {
      const settle = (receipt: Receipt): void => {
        cancel();
        if (this.#pending.delete(envelope.id)) resolve(receipt);
      };
      const cancel = this.#clock.after(acknowledgeMs, () =>
        settle({ acknowledged: false, reason: 'timeout' }),
      );
      this.#pending.set(envelope.id, { envelope, settle, connection: null });
      this.#dispatch();
    });
  }

  /** Tells every connection to go, as Slack does every few hours. */
  announceDisconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void {
    for (const connection of this.#connections) connection.send(disconnectFrame(reason));
  }

  /** Cuts every connection without a word. */
  drop(): void {
    for (const connection of [...this.#connections]) connection.terminate();
  }

  /** Says goodbye to every connection; whoever does not answer in time is cut off. */
  async stop(): Promise<void> {
    const gone = this.#connections.map((connection) => once(connection, 'close'));
    for (const connection of this.#connections) connection.close(1001);
    const timer = setTimeout(() => this.drop(), farewellMs);
    await Promise.all(gone);
    clearTimeout(timer);
    this.#server.close();
    for (const { settle } of [...this.#pending.values()])
      settle({ acknowledged: false, reason: 'connection_failed' });
  }

  #welcome(connection: WebSocket): void {
    if (this.#connections.length >= connectionLimit) {
      connection.send(disconnectFrame('too_many_websockets'));
      connection.close();
      return;
    }
    this.#connections.push(connection);
    connection.on('message', (data) => this.#acknowledge(String(data)));
    connection.on('error', () => connection.terminate());
    connection.on('close', () => this.#farewell(connection));
    this.#keepAlive(connection);
    connection.send(helloFrame(this.#connections.length));
    this.#connectionsChanged();
    this.#dispatch();
  }

  #farewell(connection: WebSocket): void {
    this.#connections.splice(this.#connections.indexOf(connection), 1);
    for (const pending of [...this.#pending.values()]) {
      if (pending.connection === connection)
        pending.settle({ acknowledged: false, reason: 'connection_failed' });
    }
    this.#connectionsChanged();
  }

  #connectionsChanged(): void {
    this.#feed.publish({ kind: 'connections', count: this.#connections.length });
  }

  #keepAlive(connection: WebSocket): void {
    const timer = setInterval(() => connection.ping(), pingMs);
    timer.unref();
    connection.on('close', () => clearInterval(timer));
  }

  #dispatch(): void {
    for (const pending of this.#pending.values()) {
      if (pending.connection !== null) continue;
      const connection = this.#nextConnection();
      if (connection === undefined) return;
      pending.connection = connection;
      connection.send(envelopeFrame(pending.envelope));
    }
  }

  #nextConnection(): WebSocket | undefined {
    const connection = this.#connections.shift();
    if (connection !== undefined) this.#connections.push(connection);
    return connection;
  }

  #acknowledge(frame: string): void {
    const answer = objectOf(parseJson(frame));
    const pending = this.#pending.get(textOf(answer.envelope_id) ?? '');
    pending?.settle({ acknowledged: true, payload: answer.payload });
  }
}
