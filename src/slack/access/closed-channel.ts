import { sentenceMessage } from '../blocks/progress.js';

/* What somebody is told who speaks to the bot where it does not work. */

export const closedChannelMessage = sentenceMessage(
  'I am not set up for this channel: whoever runs me names those that I work in.',
);

/** Where a case was to be handed on to such a channel. */
export const closedTargetMessage = sentenceMessage(
  'The case was not escalated: I am not set up for the channel that you chose. Choose one that I work in.',
);

/** In a direct conversation. */
export const closedDirectMessage = sentenceMessage(
  'I am set up for some channels only, and for direct messages of full members of my workspace.',
);
