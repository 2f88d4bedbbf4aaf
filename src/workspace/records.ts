import type { Json, JsonObject } from './json.js';

/** One call of the Web API. */
export interface CallRecord {
  readonly method: string;
  readonly args: JsonObject;
  readonly answer: JsonObject;
  /** When it was answered, milliseconds since the epoch. */
  readonly at: number;
}

export type DeliveryType = 'events_api' | 'interactive' | 'slash_commands';

/** How many calls and deliveries are remembered; older ones are forgotten. */
const recordsKept = 5_000;

/** Adds a record to a list that stays bounded. */
export function remember<T>(records: T[], record: T): void {
  records.push(record);
  if (records.length > recordsKept) records.shift();
}

/** One attempt to hand something to the app. */
export interface DeliveryRecord {
  readonly envelopeId: string;
  readonly type: DeliveryType;
  readonly payload: JsonObject;
  /** 0 for the first attempt. */
  readonly attempt: number;
  readonly receipt: Receipt;
  readonly at: number;
}

/** What came of one attempt; `payload` is what the app sent with its acknowledgement. */
export type Receipt =
  | { readonly acknowledged: true; readonly payload: Json | undefined }
  | { readonly acknowledged: false; readonly reason: string; readonly noRetry?: boolean };
