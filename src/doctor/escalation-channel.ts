import type { SlackConfig } from '../config.js';
import { type Examination, examine, ok } from './examination.js';
import { lookingClient, refused } from './slack-look.js';

const invite = 'invite the bot to the channel of ESCALATION_CHANNEL (/invite)';
const advice = {
  not_in_channel: invite,
  channel_not_found: `check the id in ESCALATION_CHANNEL; if the channel is private, ${invite}`,
  is_archived: 'unarchive the channel, or set another ESCALATION_CHANNEL',
  missing_scope: 'add the scopes of manifest.yml and install the app again',
};

/**
 * Whether the bot can write where escalations go. Reading one message asks for no scope beyond the manifest's, as
 * `conversations.info` would.
 */
export function examineEscalationChannel(config: SlackConfig, channel: string | null): Promise<Examination> {
  return examine('escalation channel', async () => {
    if (channel === null) return ok('ESCALATION_CHANNEL is not set: whoever escalates chooses one');
    try {
      await lookingClient(config.botToken, config.apiUrl).conversations.history({ channel, limit: 1 });
      return ok(`${channel} is there, and the bot is in it`);
    } catch (error) {
      return refused(error, advice);
    }
  });
}
