import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samples } from '../../../src/workspace/samples.js';
import type { StandIn } from '../../../src/workspace/stand-in.js';
import { startWorkspace } from '../../../src/workspace/workspace.js';
import { type Asked, actOnPage, callPage, pageHeaders, pageState } from './page-client.js';

let workspace: StandIn;
beforeEach(async () => {
  workspace = await startWorkspace({
    pageFolder: fileURLToPath(new URL('../../../src/workspace/page/', import.meta.url)),
  });
});
afterEach(() => workspace.stop());

const call = (path: string, asked: Asked = {}) => callPage(workspace, path, asked);
const own = () => pageHeaders(workspace);
const act = (name: string, body: unknown, headers = own()) => actOnPage(workspace, name, body, { headers });
const state = () => pageState(workspace);

describe('the page', () => {
  it('comes with a policy that lets nothing in from elsewhere and no inline script', async () => {
    const { headers, status, text } = await call('/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(text).not.toMatch(/<script(?![^>]* src=)|\sstyle=|\son[a-z]+=/);
    expect(text).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });

  it('gives away its own files only', async () => {
    expect((await call('/page/base.css')).headers['content-type']).toBe('text/css; charset=utf-8');
    for (const path of [
      '/page/../../../package.json',
      '/page/%2e%2e/stand-in.ts',
      '/page/main.ts',
      '/page/tsconfig.json',
      '/other',
    ]) {
      expect((await call(path)).status).toBe(404);
    }
  });

  it('knows the conversations where the bot is, the samples, the command and the shortcut', async () => {
    const { channels, command, samples: offered, shortcut } = await state();
    expect(channels.map(({ name }) => name)).toEqual(['securemail-support', 'securemail-escalations', '']);
    expect(offered).toHaveLength(samples.length);
    expect([command.name, shortcut.name]).toEqual(['/securemail', 'Check this message']);
  });
});

describe('what the page does', () => {
  it('posts a message with an uploaded file', async () => {
    const { text } = await call('/workspace/upload?name=a%20b.csv', {
      method: 'POST',
      headers: own(),
      body: 'x,y',
    });
    const { id } = JSON.parse(text) as { id: string };
    await act('post', { channel: workspace.ids.channels.support, text: 'look <here>', fileIds: [id] });
    const [message] = (await state()).messages;
    expect(message).toMatchObject({ text: 'look &lt;here&gt;', files: [{ name: 'a b.csv', size: 3 }] });
  });

  it('posts a sample, said to be synthetic', async () => {
    await act('sample', { channel: workspace.ids.channels.support, id: 'healthy' });
    expect((await state()).messages[0]?.files[0]?.name).toBe('synthetic-healthy.zip');
  });

  it('hears of every change as it happens', async () => {
    const response = await fetch(`${workspace.url}/workspace/changes`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    workspace.control.post({ text: 'news' });
    let heard = '';
    while (!heard.includes('\n\ndata: ') && !heard.startsWith('data: '))
      heard += (await reader?.read())?.value ?? '';
    expect(heard).toContain('"text":"news"');
    await reader?.cancel();
  });

  it('never shows what only somebody else may see', async () => {
    const { channels, people } = workspace.ids;
    await fetch(`${workspace.apiUrl}chat.postEphemeral`, {
      method: 'POST',
      headers: { authorization: `Bearer ${workspace.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ channel: channels.support, user: people.kim, text: 'psst' }),
    });
    expect((await state()).messages).toEqual([]);
  });

  it('hands files over for saving, pictures for showing', async () => {
    const page = workspace.control.upload({ name: 'x.html', bytes: '<script>1</script>' });
    const drawing = workspace.control.upload({ name: 'x.svg', bytes: '<svg onload="1"/>' });
    expect((await call(`/workspace/files/${drawing}`)).headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''x.svg",
    });
    const picture = workspace.control.upload({ name: 'x.png', bytes: 'PNG' });
    const { headers } = await call(`/workspace/files/${page}`);
    expect([
      headers['content-type'],
      headers['content-disposition'],
      headers['x-content-type-options'],
    ]).toEqual(['application/octet-stream', "attachment; filename*=UTF-8''x.html", 'nosniff']);
    const shown = await call(`/workspace/files/${picture}`);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': "inline; filename*=UTF-8''x.png",
      'x-content-type-options': 'nosniff',
    });
    expect((await call('/workspace/files/F0NONE')).status).toBe(404);
  });
});

describe('what somebody else does', () => {
  const message = () => ({ channel: workspace.ids.channels.support, text: 'evil' });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin', { origin: '' }],
    ['another port', { origin: 'http://localhost:1' }],
    ['no header of the page', { 'x-local-workspace': '' }],
    ['a name that was led here', { host: 'evil.example' }],
  ])('is refused: %s', async (_, headers) => {
    expect((await act('post', message(), { ...own(), ...headers })).status).toBe(403);
    expect(workspace.control.timeline()).toEqual([]);
  });

  it('cannot read either, under another name or from another site', async () => {
    expect(
      (await call('/workspace/state', { headers: { host: `evil.example:${new URL(workspace.url).port}` } }))
        .status,
    ).toBe(403);
    expect(
      (
        await call('/workspace/state', {
          headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
        })
      ).status,
    ).toBe(403);
    expect(
      (await call('/', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } })).status,
    ).toBe(200);
  });

  it.each([
    ['post', { channel: 'C1' }],
    ['post', { channel: 'C1', text: 'x'.repeat(40_001) }],
    ['post', { channel: 'C1', text: 'x', fileIds: Array.from({ length: 11 }, () => 'F1') }],
    ['command', { channel: 'C1', command: 'rm -rf', text: '' }],
    ['click', 'not even an object'],
    ['toString', {}],
    ['nothing', {}],
  ])('is not understood: %s %j', async (name, body) => {
    expect((await act(name, body)).status).toBe(400);
  });

  it('is too much', async () => {
    expect((await act('post', { channel: 'C1', text: 'x', more: 'x'.repeat(300_000) })).status).toBe(413);
  });

  it('concerns what is not there', async () => {
    expect((await act('click', { channel: 'C1', ts: '1.1', action: 'a', block: 'b' })).status).toBe(404);
    expect((await act('close', {})).status).toBe(404);
  });

  it('needs the right method and a name for a file', async () => {
    expect((await call('/workspace/do/post')).status).toBe(405);
    expect((await call('/workspace/upload', { method: 'POST', headers: own() })).status).toBe(400);
  });
});
