import { z } from 'zod';
import { SecureMailError } from '../../errors.js';
import type { MessageAddress } from '../work/incoming-message.js';

/** What a workflow hands to the step. */
export interface StepInputs {
  /** The message to diagnose; null where there is text alone. */
  readonly message: MessageAddress | null;
  /** The one file of the message that counts; null: all of them. */
  readonly fileId: string | null;
  /** Log lines; null where there are none. */
  readonly text: string | null;
}

const word = z.string().trim().nullish();
const given = z.object({ channel_id: word, message_ts: word, file_id: word, text: z.string().nullish() });

/** Reads the inputs of a run. Throws INPUT_EMPTY where they name neither a message nor text. */
export function stepInputs(inputs: unknown): StepInputs {
  const { channel_id, message_ts, file_id, text } = given.parse(inputs);
  const ts = timestampIn(message_ts ?? '');
  const message = channel_id && ts !== null ? { channel: channel_id, ts } : null;
  const lines = text?.trim() ? text : null;
  if (message === null && lines === null)
    throw new SecureMailError('INPUT_EMPTY', 'neither message nor text');
  return { message, fileId: file_id || null, text: lines };
}

/** The time stamp itself, or that in the link of a message, which workflows hand out as well; null: neither. */
function timestampIn(text: string): string | null {
  if (/^\d{1,12}\.\d{6}$/.test(text)) return text;
  const [, seconds, counter] = /\/p(\d{1,12})(\d{6})(?:\?|$)/.exec(text) ?? [];
  return seconds === undefined || counter === undefined ? null : `${seconds}.${counter}`;
}
