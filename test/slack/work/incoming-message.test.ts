import { describe, expect, it } from 'vitest';
import {
  evidenceIn,
  incomingMessage,
  isFromPerson,
  mentions,
  withoutMentions,
} from '../../../src/slack/work/incoming-message.js';

const bot = {
  userId: 'U0BOT',
  botId: 'B0BOT',
  enterpriseId: null,
  workspaceUrl: 'https://example.slack.com/',
};
const file = { id: 'F1', name: 'CitrixLogs.zip' };

function message(changes: Record<string, unknown> = {}) {
  return incomingMessage.parse({ channel: 'C1', ts: '1.1', user: 'U1', ...changes });
}

describe('isFromPerson', () => {
  it.each([
    {},
    { subtype: 'file_share', files: [file] },
    { files: [file] },
    { subtype: 'some_new_kind_of_upload', files: [file] },
    { subtype: 'thread_broadcast', text: 'x' },
  ])('takes %j for a message of a person', (changes) => {
    expect(isFromPerson(message(changes), bot)).toBe(true);
  });

  it.each([
    { bot_id: 'B1' },
    { subtype: 'bot_message', files: [file] },
    { user: 'U0BOT', files: [file] },
    { subtype: 'message_changed' },
    { subtype: 'message_deleted', files: [file] },
    { subtype: 'channel_join' },
  ])('ignores %j', (changes) => {
    expect(isFromPerson(message(changes), bot)).toBe(false);
  });
});

describe('incomingMessage', () => {
  it('does without everything but the place, and leaves files out that are none', () => {
    expect(incomingMessage.safeParse({ channel: 'C1', ts: '1.1' }).success).toBe(true);
    expect(evidenceIn(message({ files: [{ name: 'no id' }, 7, null, file] })).files).toEqual([file]);
  });
});

describe('mentions', () => {
  it.each(['<@U0BOT> check', 'please <@U0BOT|securemail>'])('hears %s', (text) => {
    expect(mentions(message({ text }), bot)).toBe(true);
  });

  it.each(['<@U0BOTHER>', 'U0BOT', '@securemail'])('does not hear %s', (text) => {
    expect(mentions(message({ text }), bot)).toBe(false);
  });

  it('are taken out of a text, and nothing else is', () => {
    expect(withoutMentions('<@U0BOT> <Policies> <@W1|x>!')).toBe(' <Policies> !');
  });
});
