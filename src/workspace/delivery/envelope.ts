import type { JsonObject } from '../json.js';
import type { DeliveryType, Receipt } from '../records.js';

/** One attempt to hand something to the app. */
export interface Envelope {
  readonly id: string;
  readonly type: DeliveryType;
  readonly payload: JsonObject;
  /** 0 for the first attempt. */
  readonly attempt: number;
  /** Why the attempt before failed, as `retry_reason`. */
  readonly reason: string | null;
}

/** A way to the app. A receipt comes within `acknowledgeMs`, whatever happens. */
export interface Transport {
  deliver(envelope: Envelope): Promise<Receipt>;
}

/** Slack: an app has to acknowledge within three seconds. */
export const acknowledgeMs = 3_000;
