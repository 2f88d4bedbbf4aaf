import type { RichTextBlock } from '@slack/types';
import { adviceOf } from '../../errors.js';
import { escapeMarkup } from '../escape.js';
import type { SlackMessage } from '../message.js';
import { paragraph, plain } from './rich-text.js';

const restricted =
  'Only some members may post there. Ask for the app to be let in, or ask in another channel.';

/** What to do where Slack does not let the bot post, by Slack's word. */
const advice: Readonly<Record<string, string>> = {
  is_archived: 'It is archived. Unarchive it, or ask in another channel.',
  restricted_action: restricted,
  restricted_action_read_only_channel: restricted,
  restricted_action_thread_locked: 'The thread is locked. Unlock it, or ask in a new one.',
};

/** Told in a direct message to whoever asked for an answer where the bot may not post. `word` is Slack's. */
export function refusedPlaceMessage(channel: string, word: string | null): SlackMessage {
  const before = 'I could not answer you in ';
  const what = `${advice[word ?? ''] ?? adviceOf('NOT_IN_CHANNEL')} (NOT_IN_CHANNEL)`;
  const block: RichTextBlock = {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [plain(before), { type: 'channel', channel_id: channel }, plain('.')],
      },
      paragraph(plain(what)),
    ],
  };
  return { text: `${before}<#${channel}>. ${escapeMarkup(what)}`, blocks: [block] };
}
