import { summaryEvent } from '../../src/slack/escalation/post-summary.js';
import { markOf } from '../../src/slack/replies/mark.js';
import { channels, team } from '../../src/workspace/directory.js';
import type { Change } from '../../src/workspace/feed.js';
import { objectOf, textOf } from '../../src/workspace/json.js';
import type { DeliveryRecord } from '../../src/workspace/records.js';
import type { Message } from '../../src/workspace/store/messages.js';
import type { PlacedPress } from './press-history.js';

/** A message that a person posted. */
export interface Posted {
  readonly message: Message;
  /** Whether it asks for an answer. */
  readonly asks: boolean;
}

/** An answer of the bot, as anybody could have seen it. */
export interface SeenAnswer {
  readonly ts: string;
  readonly at: number;
}

/** What people did, and what they saw of the bot at any time; kept outside every process that is killed. */
export class Ledger {
  readonly posted: Posted[] = [];
  readonly presses: PlacedPress[] = [];
  readonly escalations: PlacedPress[] = [];
  /** When processes were killed, in milliseconds since the epoch. */
  readonly kills: number[] = [];
  /** Event ids by the time stamp of the message, once it was acknowledged. */
  readonly acknowledged = new Map<string, { readonly eventId: string; readonly at: number }>();
  /** Answers by the mark of the work that they belong to; null: messages of the bot without one. */
  readonly #answers = new Map<string | null, Map<string, SeenAnswer>>();

  /** Messages that ever opened an escalation, by case. */
  readonly #summaries = new Map<string, Set<string>>();

  /** Follows what happens in the workspace. */
  hear(change: Change): void {
    if (change.kind === 'message') this.#see(change.message);
    if (change.kind === 'delivery') this.#note(change.delivery);
  }

  /** Every message that ever answered this one, those that are gone included. */
  answersTo({ message }: Posted): readonly SeenAnswer[] {
    return keysOf(message).flatMap((key) => [...(this.#answers.get(key)?.values() ?? [])]);
  }

  /** Time stamps of all that ever opened the escalation of a case. */
  summariesOf(caseId: string): readonly string[] {
    return [...(this.#summaries.get(caseId) ?? [])];
  }

  /** What the bot said without being asked, by its time stamps. */
  unasked(): string[] {
    const asked = new Set<string | null>(
      this.posted.filter(({ asks }) => asks).flatMap(({ message }) => keysOf(message)),
    );
    return [...this.#answers].flatMap(([key, seen]) => (asked.has(key) ? [] : [...seen.keys()]));
  }

  #see(message: Message): void {
    const { byBot, ephemeralFor, text } = message;
    if (!byBot || ephemeralFor !== null || isProgress({ text })) return;
    if (message.channel === channels.escalations) this.#seeEscalation(message);
    else this.#seeAnswer(message);
  }

  #seeAnswer(message: Message): void {
    const { ts } = message;
    const key = markIn(message);
    const seen = this.#answers.get(key) ?? new Map<string, SeenAnswer>();
    if (!seen.has(ts)) seen.set(ts, { ts, at: Date.now() });
    this.#answers.set(key, seen);
  }

  /** Answers that stand there once more are no answers of their own. */
  #seeEscalation({ metadata, ts }: Message): void {
    const { event_payload, event_type } = objectOf(metadata);
    const caseId = textOf(objectOf(event_payload).case_id);
    if (event_type !== summaryEvent || caseId === undefined) return;
    this.#summaries.set(caseId, (this.#summaries.get(caseId) ?? new Set()).add(ts));
  }

  #note({ payload, receipt, at }: DeliveryRecord): void {
    const { type, ts } = objectOf(payload.event);
    const stamp = textOf(ts);
    if (!receipt.acknowledged || type !== 'message' || stamp === undefined) return;
    if (this.acknowledged.has(stamp)) return;
    this.acknowledged.set(stamp, { eventId: String(payload.event_id), at });
  }
}

/** Whether a message says that its answer is still to come. */
export function isProgress({ text }: Pick<Message, 'text'>): boolean {
  return text.startsWith('Reading ');
}

function markIn({ metadata }: Message): string | null {
  return textOf(objectOf(objectOf(metadata).event_payload).key) ?? null;
}

/** How answers to a message are marked: by its files where it has some, else by the message itself. */
function keysOf({ channel, ts, threadTs, files }: Message): string[] {
  const ids = [...files].sort().join(':');
  const works = [
    `message:${team.id}:${channel}:${ts}`,
    `files:${team.id}:${channel}:${threadTs ?? ts}:${ids}`,
  ];
  return works.map((work) => markOf(work).event_payload.key);
}
