import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { appManifest } from '../../src/workspace/app-manifest.js';
import { examinationRoom } from './examination-room.js';

const room = examinationRoom();

describe("the doctor's look at Slack", () => {
  it('names the scopes that are missing, and those beyond the manifest', async () => {
    const [first = '', ...rest] = appManifest.scopes;
    room.standIn.control.change({ scopes: new Set(rest) });
    expect((await room.seen(room.tokens())).scopes).toContain(`fault: missing: ${first}. Add them`);
    room.standIn.control.change({ scopes: new Set([first, ...rest, 'users:write']) });
    expect((await room.seen(room.tokens())).scopes).toBe(
      'warning: more than manifest.yml asks for: users:write',
    );
  });

  it.each([
    [0, /^ok: /],
    [60_000, /^warning: (59|60|61) s apart/],
    [-600_000, /^fault: (599|600|601) s apart/],
  ])('tells a clock that is %i ms off', async (skew, words) => {
    expect((await room.seen(room.tokens(), () => Date.now() + skew)).clock).toMatch(words);
  });

  it('says that the app token is refused', async () => {
    const looked = await room.seen({ ...room.tokens(), SLACK_APP_TOKEN: 'xapp-another' });
    expect(looked['Socket Mode']).toMatch(/^fault: Slack refuses \(invalid_auth\): make an app-level token/);
  });

  it('says that Slack does not answer, and leaves the rest', async () => {
    const looked = await room.seen({ ...room.tokens(), SLACK_API_URL: 'http://127.0.0.1:9/api/' });
    expect(looked['bot token']).toContain('fault: Slack does not answer');
    expect(looked).not.toHaveProperty('scopes');
  });

  it.each([
    ['lobby', 'fault: Slack refuses (not_in_channel): invite the bot'],
    ['none', 'fault: Slack refuses (channel_not_found): check the id'],
  ])('looks at the escalation channel: %s', async (name, words) => {
    const channel = name === 'lobby' ? room.standIn.ids.channels.lobby : 'C0NOWHERE';
    const looked = await room.seen({ ...room.tokens(), ESCALATION_CHANNEL: channel });
    expect(looked['escalation channel']).toContain(words);
  });

  it('looks in HTTP mode whether the port is free', async () => {
    const environment = { ...room.tokens(), SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: 's' };
    expect((await room.seen(environment))['HTTP port']).toMatch(/^ok: /);
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect((await room.seen({ ...environment, PORT: String(port) }))['HTTP port']).toContain('(EADDRINUSE)');
    server.close();
  });
});
