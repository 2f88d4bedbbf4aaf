import { setImmediate } from 'node:timers/promises';
import type { App, ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import type { Jobs } from '../../jobs/jobs.js';
import { type TeamAddress, teamAddressIn } from '../team-address.js';
import { type IncomingMessage, incomingMessage } from '../work/incoming-message.js';
import type { WorkStep } from '../work/work-step.js';
import { inboxKinds } from './inbox-kinds.js';
import { type Taken, takenFrom } from './interaction.js';
import type { MessageInput, Wish } from './message-input.js';
import { Recent } from './recent.js';
import { storedBody } from './stored-body.js';
import { TakenIn } from './taken-in.js';

export interface InboxOptions {
  readonly jobs: Jobs;
  /** What a message asks for; null: nothing. */
  readonly wishOf: (message: IncomingMessage, from: TeamAddress) => Promise<Wish | null>;
  /** The thread whose work this message has to wait for: that of its case, else its own. */
  readonly threadOf: (place: { team: string; channel: string; threadTs: string }) => Promise<string>;
  readonly observe: (step: WorkStep) => void;
}

/** Events that the inbox takes, and no listener hears of. */
export const inboxEvents = ['message', 'app_mention'] as const;

const messageEvent = z.object({
  type: z.literal('event_callback'),
  event: z.object({ type: z.enum(inboxEvents) }).loose(),
});

/**
 * Stands between Slack and Bolt: what asks for work is stored before it is acknowledged, so that no crash loses it.
 * Where it cannot be stored nothing is acknowledged, and Slack brings it again.
 */
export class Inbox {
  readonly #options: InboxOptions;
  #taking = 0;
  readonly messages = new Recent<IncomingMessage>();
  readonly bodies = new Recent<Record<string, unknown>>();

  constructor(options: InboxOptions) {
    this.#options = options;
  }

  /**
   * Resolves when nothing is being taken in, after a second at most: what is read must not keep Slack waiting for its
   * acknowledgements.
   */
  async quiet(): Promise<void> {
    const late = performance.now() + patience;
    while (this.#taking > 0 && performance.now() < late) await setImmediate();
  }

  async take(event: ReceiverEvent, app: App): Promise<void> {
    this.#taking += 1;
    try {
      await this.#take(event, app);
    } finally {
      this.#taking -= 1;
    }
  }

  async #take(event: ReceiverEvent, app: App): Promise<void> {
    const { data } = messageEvent.safeParse(event.body);
    if (data !== undefined) return this.#takeMessage(data, event);
    const taken = takenFrom(event.body);
    return taken === null ? app.processEvent(event) : this.#takeInteraction(taken, event, app);
  }

  async #takeMessage({ event }: z.infer<typeof messageEvent>, { ack, body }: ReceiverEvent) {
    const { data: message } = incomingMessage.safeParse(event);
    const from = teamAddressIn(body);
    const wish = message === undefined ? null : await this.#options.wishOf(message, from);
    if (message === undefined || wish === null) return ack();
    await this.#store(message, wish, from);
    this.#options.observe('stored');
    await ack();
    this.#options.observe('acknowledged');
  }

  /** The same files in a thread are the same work, whichever event brings them. */
  async #store(
    message: IncomingMessage,
    wish: Wish,
    { teamId: team, enterpriseId: enterprise }: TeamAddress,
  ): Promise<void> {
    const { jobs, threadOf } = this.#options;
    const { channel, ts } = message;
    const threadTs = message.thread_ts ?? ts;
    const own = `message:${team}:${channel}:${ts}`;
    const key = filesKey(message, `${team}:${channel}:${threadTs}`) ?? own;
    if (key !== own && (await jobs.has(own))) return;
    this.messages.put(key, message);
    const input: MessageInput = { team, enterprise, channel, ts, threadTs, wish };
    const thread = await threadOf({ team, channel, threadTs });
    await jobs.add({ key, thread, kind: inboxKinds.message, input });
    if (key !== own) await jobs.know(own, thread);
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

/** Milliseconds that work waits at most for what is being taken in. */
const patience = 1000;

function filesKey({ files }: IncomingMessage, place: string): string | null {
  const ids = (files ?? []).flatMap((file) => (file === null ? [] : [file.id])).sort();
  return ids.length === 0 ? null : `files:${place}:${ids.join(':')}`;
}

/** A form that is sent back with what is wrong in it changes nothing. */
function isRefusal(response: unknown): boolean {
  return z.object({ response_action: z.literal('errors') }).safeParse(response).success;
}
