import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outsideTeam, team } from '../../../src/workspace/directory.js';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import { answerTo, webClient } from '../web-client.js';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

const { support, kimDirect } = { support: 'C0SUPPORT1', kimDirect: 'D0KIM00BOT' };

describe('users.info', () => {
  it.each([
    ['member', { team_id: team.id, is_restricted: false, is_bot: false }],
    ['guest', { team_id: team.id, is_restricted: true, is_ultra_restricted: false }],
    ['bot', { team_id: team.id, is_bot: true }],
    ['outside', { team_id: outsideTeam.id, is_stranger: false }],
  ] as const)('tells what somebody is: %s', async (as, told) => {
    const user = standIn.control.addPerson({ name: 'new', as });
    expect((await webClient(standIn).users.info({ user })).user).toMatchObject({ id: user, ...told });
  });

  it('says of people of other organisations nothing about guests', async () => {
    const user = standIn.control.addPerson({ name: 'new', as: 'outside' });
    expect((await webClient(standIn).users.info({ user })).user).not.toHaveProperty('is_restricted');
  });
});

describe('usergroups.users.list', () => {
  it('tells who is in a group', async () => {
    const usergroup = standIn.control.addGroup(['U1', 'U2']);
    expect(await webClient(standIn).usergroups.users.list({ usergroup })).toMatchObject({
      users: ['U1', 'U2'],
    });
  });

  it('knows no other group, and needs its scope', async () => {
    const ask = () => answerTo(webClient(standIn).usergroups.users.list({ usergroup: 'S1' }));
    expect(await ask()).toMatchObject({ error: 'no_such_subteam' });
    standIn.control.change({ scopes: new Set() });
    expect(await ask()).toMatchObject({ error: 'missing_scope', needed: 'usergroups:read' });
  });
});

describe('conversations.members', () => {
  it('tells who is in a channel, page by page', async () => {
    const user = standIn.control.addPerson({ name: 'new', channels: [support] });
    const client = webClient(standIn);
    const first = await client.conversations.members({ channel: support, limit: 3 });
    const cursor = first.response_metadata?.next_cursor ?? '';
    const second = await client.conversations.members({ channel: support, limit: 3, cursor });
    expect([...(first.members ?? []), ...(second.members ?? [])]).toContain(user);
    expect(first.members).toHaveLength(3);
    standIn.control.leave(support, user);
    expect((await client.conversations.members({ channel: support })).members).not.toContain(user);
  });

  it('needs the scope of the kind of channel, and the bot in it', async () => {
    const ask = (channel: string) => answerTo(webClient(standIn).conversations.members({ channel }));
    expect(await ask(kimDirect)).toMatchObject({ error: 'missing_scope', needed: 'im:read' });
    expect(await ask('C0LOBBY001')).toMatchObject({ error: 'not_in_channel' });
  });
});

describe('conversations.info', () => {
  it('tells whether people of another organisation are there', async () => {
    const client = webClient(standIn);
    const isShared = async () =>
      (await client.conversations.info({ channel: support })).channel?.is_ext_shared;
    expect(await isShared()).toBe(false);
    standIn.control.addPerson({ name: 'new', as: 'outside', channels: [support] });
    expect(await isShared()).toBe(true);
  });
});
