import type { WireChange, WireChannel, WireMessage, WirePerson, WireRun, WireState } from './wire.js';

export type StoreEvent =
  | { readonly kind: 'all' }
  | { readonly kind: 'message'; readonly message: WireMessage; readonly isNew: boolean }
  | { readonly kind: 'gone'; readonly channel: string; readonly ts: string; readonly threadTs: string | null }
  | { readonly kind: 'view' }
  | { readonly kind: 'home' }
  | { readonly kind: 'run'; readonly run: WireRun }
  | { readonly kind: 'connection' };

/** What the page knows of the workspace, kept up to date. */
export class Store {
  #state: WireState;
  readonly #messages = new Map<string, WireMessage>();
  readonly #listeners = new Set<(event: StoreEvent) => void>();
  /** Whether the page itself is in touch with the workspace. */
  online = true;

  constructor(state: WireState) {
    this.#state = state;
    this.#take(state);
  }

  get state(): WireState {
    return this.#state;
  }

  /** Answers with what ends it. */
  subscribe(listener: (event: StoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Starts over with what the server says now. */
  reset(state: WireState): void {
    this.#state = state;
    this.#messages.clear();
    this.#take(state);
    this.#tell({ kind: 'all' });
  }

  setOnline(online: boolean): void {
    this.online = online;
    this.#tell({ kind: 'connection' });
  }

  apply(change: WireChange): void {
    this.#tell(this.#eventOf(change));
  }

  message(channel: string, ts: string): WireMessage | undefined {
    return this.#messages.get(keyOf({ channel, ts }));
  }

  /** What the channel itself shows, in order. */
  timeline(channel: string): WireMessage[] {
    return this.#sorted(
      (message) => message.channel === channel && (message.threadTs === null || message.broadcast),
    );
  }

  /** The answers in a thread, in order. */
  replies(channel: string, rootTs: string): WireMessage[] {
    return this.#sorted((message) => message.channel === channel && message.threadTs === rootTs);
  }

  person(id: string): WirePerson | undefined {
    return this.#state.people.find((person) => person.id === id);
  }

  channel(id: string): WireChannel | undefined {
    return this.#state.channels.find((channel) => channel.id === id);
  }

  #eventOf(change: WireChange): StoreEvent {
    switch (change.kind) {
      case 'message': {
        const isNew = !this.#messages.has(keyOf(change.message));
        this.#messages.set(keyOf(change.message), change.message);
        return { ...change, isNew };
      }
      case 'gone': {
        const threadTs = this.#messages.get(keyOf(change))?.threadTs ?? null;
        this.#messages.delete(keyOf(change));
        return { ...change, threadTs };
      }
      case 'view':
        this.#state = { ...this.#state, view: change.view };
        return { kind: 'view' };
      case 'home':
        this.#state = { ...this.#state, home: change.home };
        return { kind: 'home' };
      case 'run':
        this.#state = { ...this.#state, runs: withRun(this.#state.runs, change.run) };
        return change;
      case 'connected':
        this.#state = { ...this.#state, connected: change.connected };
        return { kind: 'connection' };
    }
  }

  #take(state: WireState): void {
    for (const message of state.messages) this.#messages.set(keyOf(message), message);
  }

  #sorted(wanted: (message: WireMessage) => boolean): WireMessage[] {
    return [...this.#messages.values()].filter(wanted).sort((a, b) => (a.ts < b.ts ? -1 : 1));
  }

  #tell(event: StoreEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}

function withRun(runs: readonly WireRun[], run: WireRun): readonly WireRun[] {
  return [...runs.filter(({ id }) => id !== run.id), run];
}

function keyOf({ channel, ts }: { readonly channel: string; readonly ts: string }): string {
  return `${channel}/${ts}`;
}
