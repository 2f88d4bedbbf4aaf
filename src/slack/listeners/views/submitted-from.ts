import type { CaseMetadata } from '../../case-metadata.js';
import type { Services } from '../../services.js';
import type { Pressed } from '../actions/pressed.js';

/** Who submitted a form about a case, as though they had pressed a button there: what is said, is said to them. */
export function submittedFrom(
  { channel, threadTs }: CaseMetadata,
  userId: string,
  { client }: Services,
): Pressed {
  return {
    channel,
    ts: threadTs,
    isEphemeral: false,
    respond: ({ text, blocks = [] }) =>
      client.chat.postEphemeral({ channel, user: userId, thread_ts: threadTs, text, blocks }),
  };
}
