import { adviceOf, type ErrorCode } from '../../errors.js';
import type { SlackMessage } from '../message.js';
import { sentenceMessage } from './progress.js';

/**
 * What went wrong, what to do, and the code to quote. An error's detail may hold words of the bundle and
 * stays out.
 */
export function troubleMessage(code: ErrorCode, label: string | null): SlackMessage {
  const what = label === null ? [] : [`I could not check ${label}.`];
  return sentenceMessage(...what, `${adviceOf(code)} (${code})`);
}
