import { deviceFields } from './fields/device-fields.js';
import { exchangeFields } from './fields/exchange-fields.js';
import { messageFields } from './fields/message-fields.js';
import { nameFields } from './fields/name-fields.js';
import { serverFields } from './fields/server-fields.js';

/** A file, or a pasted text, with something planted in one of its fields. All of it is synthetic. */
export interface Planted {
  readonly name: string;
  readonly content: string;
  readonly isPasted?: boolean;
}

/** One field of one kind of evidence: what is sent when it holds this text; null where it cannot hold it. */
export type Field = (text: string) => Planted | null;

/** Every field of every kind of evidence, by name. */
export const fields: Readonly<Record<string, Field>> = {
  ...messageFields,
  ...deviceFields,
  ...exchangeFields,
  ...serverFields,
  ...nameFields,
};
