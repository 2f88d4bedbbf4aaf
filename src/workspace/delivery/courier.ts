import type { Clock } from '../clock.js';
import type { Feed } from '../feed.js';
import type { Ids } from '../ids.js';
import type { JsonObject } from '../json.js';
import { type DeliveryRecord, type DeliveryType, type Receipt, remember } from '../records.js';
import type { Transport } from './envelope.js';

/** Slack repeats an event at once, after one minute and after five. */
export const slackRetryDelaysMs = [0, 60_000, 300_000] as const;

interface CourierParts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly feed: Feed;
  readonly transport: () => Transport;
  readonly retryDelaysMs: readonly number[];
}

/** Takes events and interactions to the app, repeats events, and keeps a record of every attempt. */
export class Courier {
  readonly records: DeliveryRecord[] = [];
  readonly #parts: CourierParts;
  #underWay = 0;
  #stopped = false;

  constructor(parts: CourierParts) {
    this.#parts = parts;
  }

  /** Whether nothing is on its way, repeats that are due later included. */
  get idle(): boolean {
    return this.#underWay === 0;
  }

  /** Hands an event over, again where it is not acknowledged; answers with the last receipt. */
  async event(payload: JsonObject): Promise<Receipt> {
    this.#underWay += 1;
    try {
      let receipt = await this.#attempt('events_api', payload, 0, null);
      for (const [index, delay] of this.#parts.retryDelaysMs.entries()) {
        if (receipt.acknowledged || receipt.noRetry === true || this.#stopped) break;
        const { reason } = receipt;
        if (delay > 0) await this.#pause(delay);
        receipt = await this.#attempt('events_api', payload, index + 1, reason);
      }
      return receipt;
    } finally {
      this.#underWay -= 1;
      if (this.idle) this.#parts.feed.publish({ kind: 'settled' });
    }
  }

  /** Hands an interaction or a command over, once. */
  ask(type: Exclude<DeliveryType, 'events_api'>, payload: JsonObject): Promise<Receipt> {
    return this.#attempt(type, payload, 0, null);
  }

  /** No further repeats. */
  stop(): void {
    this.#stopped = true;
  }

  async #attempt(
    type: DeliveryType,
    payload: JsonObject,
    attempt: number,
    reason: string | null,
  ): Promise<Receipt> {
    const { clock, feed, ids, transport } = this.#parts;
    const id = `${ids.next('env')}-${ids.secret().slice(0, 8)}`;
    const receipt = await transport().deliver({ id, type, payload, attempt, reason });
    const record: DeliveryRecord = { envelopeId: id, type, payload, attempt, receipt, at: clock.now() };
    remember(this.records, record);
    feed.publish({ kind: 'delivery', delivery: record });
    return receipt;
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#parts.clock.after(ms, resolve);
    });
  }
}
