import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../../src/workspace/directory.js';
import type { StandIn } from '../../../src/workspace/stand-in.js';
import { startWorkspace } from '../../../src/workspace/workspace.js';
import { type Acting, actOnPage, callPage, pageHeaders, pageState } from './page-client.js';

let workspace: StandIn;
beforeEach(async () => {
  workspace = await startWorkspace({
    pageFolder: fileURLToPath(new URL('../../../src/workspace/page/', import.meta.url)),
  });
});
afterEach(() => workspace.stop());

const { kim } = people;
const call = (path: string, asked = {}) => callPage(workspace, path, asked);
const act = (name: string, body: unknown, acting: Acting = {}) => actOnPage(workspace, name, body, acting);
const state = (as?: string) => pageState(workspace, as);

describe('whom the page acts as', () => {
  it('posts and uploads, and has a direct conversation of its own', async () => {
    const { channels } = workspace.ids;
    const uploaded = await call(`/workspace/upload?name=a.csv&as=${kim}`, {
      method: 'POST',
      headers: pageHeaders(workspace),
      body: 'x',
    });
    const { id } = JSON.parse(uploaded.text) as { id: string };
    await act('post', { channel: channels.kimDirect, text: 'hi', fileIds: [id] }, { as: kim });
    expect(workspace.control.file(id)?.user).toBe(kim);
    const { channels: shown, me, messages } = await state(kim);
    expect([me, shown.filter(({ kind }) => kind === 'im').map((channel) => channel.id)]).toEqual([
      kim,
      [channels.kimDirect],
    ]);
    expect(messages.map(({ user }) => user)).toEqual([kim]);
    expect((await state()).messages).toEqual([]);
  });

  /** Everything Kim's page hears while `happen` runs. */
  async function heardWhile(happen: () => Promise<void> | void): Promise<string> {
    const response = await fetch(`${workspace.url}/workspace/changes?as=${kim}`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await happen();
    workspace.control.post({ text: 'end' });
    let heard = '';
    while (!heard.includes('"text":"end"')) heard += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    return heard;
  }

  it('hears of messages only where it may', async () => {
    const { channels } = workspace.ids;
    const heard = await heardWhile(() => {
      workspace.control.post({ channel: channels.direct, text: 'secret of Robin' });
      workspace.control.post({ channel: channels.kimDirect, user: kim, text: 'own' });
      workspace.control.post({ channel: channels.lobby, text: 'without the bot' });
    });
    expect(heard).toContain('"text":"own"');
    expect(heard).not.toMatch(/secret|without the bot/);
  });

  it('hears of its own home tab and runs', async () => {
    const inputs = { channel_id: workspace.ids.channels.support, message_ts: '1.1' };
    const runs: string[] = [];
    const heard = await heardWhile(async () => {
      for (const user of [kim, people.robin]) {
        await workspaceCall('views.publish', { user_id: user, view: homeView });
        runs.push(workspace.control.runStep({ inputs, user }).id);
      }
    });
    expect(heard.match(/"kind":"home"/g)).toHaveLength(1);
    const homes = [kim, people.robin].map((user) => String(workspace.control.home(user)?.id));
    expect([...homes, ...runs].map((id) => heard.includes(`"id":"${id}"`))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('hears of files that are taken away', async () => {
    const { upload_url, file_id } = (await (
      await workspaceCall('files.getUploadURLExternal', { filename: 'a.png', length: 1 })
    ).json()) as Record<string, string>;
    await fetch(String(upload_url), { method: 'POST', body: 'x' });
    const channel_id = workspace.ids.channels.support;
    await workspaceCall('files.completeUploadExternal', { files: [{ id: file_id }], channel_id });
    const heard = await heardWhile(async () => {
      await workspaceCall('files.delete', { file: String(file_id) });
    });
    expect(heard).toContain('"deleted":true');
    expect((await call(`/workspace/files/${file_id}`)).status).toBe(404);
  });

  it.each(['U0NOBODY', 'U0SECUREB0', ''])('has to be a member: %j', async (as) => {
    expect((await call(`/workspace/state?as=${as}`)).status).toBe(400);
    expect((await act('openHome', {}, { as })).status).toBe(400);
  });

  it('has a home tab of its own', async () => {
    await workspaceCall('views.publish', { user_id: kim, view: homeView });
    expect((await state(kim)).home?.blocks).toMatchObject([{ type: 'actions', block_id: 'b' }]);
    expect((await state()).home).toBeNull();
    workspace.control.change({ requestUrl: 'http://127.0.0.1:1/' });
    await act('openHome', {}, { as: kim });
    const event = { type: 'app_home_opened', user: kim, view: { type: 'home' } };
    const [opened] = await workspace.control.waitFor(
      () => workspace.control.deliveries().length > 0 && workspace.control.deliveries(),
    );
    expect(opened?.payload).toMatchObject({ event });
    const pressed = { action: 'day', block: 'b', choice: '2026-11-20', entries: {} };
    expect(JSON.parse((await act('homeAct', pressed, { as: kim })).text)).toEqual({ acknowledged: false });
    expect((await act('homeAct', pressed)).status).toBe(404);
    const interaction = workspace.control.deliveries().find(({ type }) => type === 'interactive');
    expect(interaction?.payload).toMatchObject({
      user: { id: kim },
      actions: [{ action_id: 'day', selected_date: '2026-11-20' }],
    });
  });

  it('runs the steps of the app, and hears what came of them', async () => {
    const [step] = (await state(kim)).steps;
    expect([step?.callbackId, step?.title]).toEqual(['diagnose_bundle', 'Diagnose a bundle']);
    const inputs = { channel_id: workspace.ids.channels.support, message_ts: '1.1' };
    const run = { callbackId: String(step?.callbackId), inputs };
    const { id } = JSON.parse((await act('step', run, { as: kim })).text) as { id: string };
    expect((await state(kim)).runs).toMatchObject([
      { id, status: 'running', outputs: {}, error: null, inputs },
    ]);
    await workspaceCall('functions.completeError', { function_execution_id: id, error: 'No bundle.' });
    expect((await state(kim)).runs).toMatchObject([{ id, status: 'failed', error: 'No bundle.' }]);
    expect((await state()).runs).toEqual([]);
    expect((await act('step', { ...run, inputs: {} })).status).toBe(404);
  });
});

const homeView = {
  type: 'home',
  blocks: [{ type: 'actions', block_id: 'b', elements: [{ type: 'datepicker', action_id: 'day' }] }],
};

function workspaceCall(method: string, body: object): Promise<Response> {
  return fetch(`${workspace.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${workspace.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
