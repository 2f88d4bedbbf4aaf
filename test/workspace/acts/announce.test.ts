import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelKind } from '../../../src/workspace/directory.js';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import { webClient } from '../web-client.js';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn({ requestUrl: 'http://127.0.0.1:1/', retryDelaysMs: [] });
});
afterEach(() => standIn.stop());

/** Inner events that were tried to be delivered, in order. */
async function events(): Promise<Record<string, unknown>[]> {
  await standIn.control.delivered();
  return standIn.control.deliveries().map(({ payload }) => payload.event as Record<string, unknown>);
}

const mention = (): string => `<@${standIn.ids.app.botUser}> look`;

describe('the app hears of', () => {
  it.each<[ChannelKind, string]>([
    ['channel', 'channel'],
    ['group', 'group'],
    ['im', 'im'],
    ['mpim', 'mpim'],
  ])('messages in a %s', async (kind, channel_type) => {
    const channel = standIn.control.addChannel('a', kind);
    standIn.control.post({ channel, text: 'x' });
    expect(await events()).toMatchObject([{ type: 'message', channel, channel_type, text: 'x' }]);
  });

  it('a mention besides the message, but not in a direct message', async () => {
    standIn.control.post({ text: mention() });
    standIn.control.post({ channel: standIn.ids.channels.direct, text: mention() });
    const types = (await events()).map(({ channel_type, type }) => `${channel_type} ${type}`);
    expect(types.sort()).toEqual(['channel app_mention', 'channel message', 'im message']);
  });

  it('replies, with their thread', async () => {
    const root = standIn.control.post({ text: 'root' });
    standIn.control.post({ text: 'reply', threadTs: root.ts });
    expect((await events())[1]).toMatchObject({
      thread_ts: root.ts,
      parent_user_id: standIn.ids.people.robin,
    });
  });

  it('changes and deletions, hidden', async () => {
    const place = standIn.control.post({ text: 'a' });
    standIn.control.edit(place, 'b');
    standIn.control.remove(place);
    expect((await events()).slice(1)).toMatchObject([
      { subtype: 'message_changed', hidden: true, message: { text: 'b' }, previous_message: { text: 'a' } },
      { subtype: 'message_deleted', hidden: true, deleted_ts: place.ts, previous_message: { text: 'b' } },
    ]);
  });

  it('its own messages', async () => {
    await webClient(standIn).chat.postMessage({ channel: standIn.ids.channels.support, text: 'mine' });
    expect(await events()).toMatchObject([
      { type: 'message', bot_id: standIn.ids.app.botId, user: standIn.ids.app.botUser },
    ]);
  });

  it('files, where it is subscribed to them', async () => {
    standIn.control.change({ events: new Set(['message.channels', 'file_shared']) });
    const { files } = standIn.control.post({ files: [{ name: 'a.zip', bytes: 'PK' }] });
    expect(await events()).toMatchObject([
      { subtype: 'file_share' },
      { type: 'file_shared', file_id: files[0] },
    ]);
  });

  it('its home tab being opened, where it is subscribed to that', async () => {
    standIn.control.change({ events: new Set(['app_home_opened']) });
    standIn.control.openHome();
    expect(await events()).toMatchObject([{ type: 'app_home_opened', tab: 'home' }]);
  });
});

describe('the app does not hear of', () => {
  it('channels that it is not in', async () => {
    standIn.control.post({ channel: standIn.ids.channels.lobby, text: mention() });
    expect(await events()).toEqual([]);
  });

  it('what its scopes do not let it see', async () => {
    standIn.control.change({ scopes: new Set() });
    standIn.control.post({ text: mention() });
    expect(await events()).toEqual([]);
  });

  it('ephemeral messages', async () => {
    const { channels, people } = standIn.ids;
    await webClient(standIn).chat.postEphemeral({ channel: channels.support, user: people.robin, text: 'x' });
    expect(await events()).toEqual([]);
  });
});
