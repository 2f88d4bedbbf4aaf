import type { App, ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import type { Jobs } from '../../jobs/jobs.js';
import { type IncomingMessage, incomingMessage } from '../work/incoming-message.js';
import { type Taken, takenFrom } from './interaction.js';
import type { MessageInput, Wish } from './message-input.js';
import { Recent } from './recent.js';
import { storedBody } from './stored-body.js';
import { TakenIn } from './taken-in.js';

/** Kinds of work in the inbox. */
export const inboxKinds = { message: 'message', interaction: 'interaction', again: 'again' } as const;

export interface InboxOptions {
  readonly jobs: Jobs;
  /** What a message asks for; null: nothing. */
  readonly wishOf: (message: IncomingMessage) => Wish | null;
  /** The thread whose work this message has to wait for: that of its case, else its own. */
  readonly threadOf: (place: { team: string; channel: string; threadTs: string }) => Promise<string>;
  /** Told how long Slack waited for an acknowledgement, in seconds. */
  readonly onAcknowledged: (seconds: number) => void;
  readonly now: () => number;
}

const messageEvent = z.object({
  type: z.literal('event_callback'),
  team_id: z.string().optional(),
  event: z.object({ type: z.enum(['message', 'app_mention']) }).loose(),
});

/**
 * Stands between Slack and Bolt: what asks for work is stored before it is acknowledged, so that no crash loses it.
 * Where it cannot be stored nothing is acknowledged, and Slack brings it again.
 */
export class Inbox {
  readonly #options: InboxOptions;
  readonly messages = new Recent<IncomingMessage>();
  readonly bodies = new Recent<Record<string, unknown>>();

  constructor(options: InboxOptions) {
    this.#options = options;
  }

  async take(event: ReceiverEvent, app: App): Promise<void> {
    const begun = this.#options.now();
    const acknowledge: ReceiverEvent['ack'] = async (response) => {
      await event.ack(response);
      this.#options.onAcknowledged((this.#options.now() - begun) / 1000);
    };
    const watched = { ...event, ack: acknowledge };
    const { data } = messageEvent.safeParse(event.body);
    if (data !== undefined) return this.#takeMessage(data, watched);
    const taken = takenFrom(event.body);
    return taken === null ? app.processEvent(watched) : this.#takeInteraction(taken, watched, app);
  }

  async #takeMessage({ team_id: team = '', event }: z.infer<typeof messageEvent>, { ack }: ReceiverEvent) {
    const { data: message } = incomingMessage.safeParse(event);
    const wish = message === undefined ? null : this.#options.wishOf(message);
    if (message !== undefined && wish !== null) await this.#store(message, wish, team);
    await ack();
  }

  /** The same files in a thread are the same work, whichever event brings them. */
  async #store(message: IncomingMessage, wish: Wish, team: string): Promise<void> {
    const { jobs, threadOf } = this.#options;
    const { channel, ts } = message;
    const threadTs = message.thread_ts ?? ts;
    const own = `message:${team}:${channel}:${ts}`;
    const key = filesKey(message, `${team}:${channel}:${threadTs}`) ?? own;
    if (key !== own && (await jobs.has(own))) return;
    this.messages.put(key, message);
    const input: MessageInput = { team, channel, ts, threadTs, wish };
    const thread = await threadOf({ team, channel, threadTs });
    await jobs.add({ key, thread, kind: inboxKinds.message, input });
    if (key !== own) await this.#alias(own, thread);
  }

  /** A name for work that is known by another: nothing is ever done under it. */
  async #alias(key: string, thread: string): Promise<void> {
    const { jobs, now } = this.#options;
    const isNew = await jobs.add({ key, thread, kind: 'alias', input: null, runAt: now() + never });
    if (isNew) await jobs.cancel(key);
  }

  async #takeInteraction({ key, thread }: Taken, event: ReceiverEvent, app: App): Promise<void> {
    const { jobs } = this.#options;
    const ack: ReceiverEvent['ack'] = async (response) => {
      if (isRefusal(response)) return event.ack(response);
      this.bodies.put(key, event.body);
      await jobs.add({ key, thread, kind: inboxKinds.interaction, input: storedBody(event.body) });
      await event.ack(response);
      throw new TakenIn();
    };
    await app.processEvent({ ...event, ack });
  }
}

/** A year, in milliseconds. */
const never = 365 * 24 * 60 * 60_000;

function filesKey({ files }: IncomingMessage, place: string): string | null {
  const ids = (files ?? []).flatMap((file) => (file === null ? [] : [file.id])).sort();
  return ids.length === 0 ? null : `files:${place}:${ids.join(':')}`;
}

/** A form that is sent back with what is wrong in it changes nothing. */
function isRefusal(response: unknown): boolean {
  return z.object({ response_action: z.literal('errors') }).safeParse(response).success;
}
