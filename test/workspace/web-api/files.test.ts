import type { KnownBlock } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import { answerTo, webClient } from '../web-client.js';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

const channel = 'C0SUPPORT1';

/** Uploads as the bot, in the three steps of Slack's API; answers with the id. */
async function uploaded(filename: string, more: Record<string, string> = {}): Promise<string> {
  const client = webClient(standIn);
  const announced = await client.files.getUploadURLExternal({ filename, length: 3, ...more });
  await fetch(String(announced.upload_url), { method: 'POST', body: 'PNG' });
  const id = String(announced.file_id);
  await client.files.completeUploadExternal({ files: [{ id }] });
  return id;
}

const image = (slack_file: { id: string } | { url: string }): KnownBlock => ({
  type: 'image',
  alt_text: 'a chart',
  slack_file,
});

describe('files of the bot', () => {
  it('keep what a picture shows in words', async () => {
    const id = await uploaded('chart.png', { alt_txt: 'Pushes by day' });
    expect((await webClient(standIn).files.info({ file: id })).file).toMatchObject({
      alt_txt: 'Pushes by day',
      mimetype: 'image/png',
    });
    const silent = await webClient(standIn).files.info({ file: await uploaded('b.png') });
    expect(silent.file).not.toHaveProperty('alt_txt');
    await expect(uploaded('c.png', { alt_txt: 'x'.repeat(1001) })).rejects.toThrow('alt_txt_too_large');
  });

  it('can be deleted by it, and messages then say so', async () => {
    const client = webClient(standIn);
    const { ts } = standIn.control.post({ text: 'root' });
    await client.files.uploadV2({
      channel_id: channel,
      thread_ts: ts,
      filename: 'r.txt',
      file: Buffer.from('x'),
    });
    const id = String(standIn.control.thread(ts)[1]?.files[0]);
    expect(await client.files.delete({ file: id })).toMatchObject({ ok: true });
    expect(await answerTo(client.files.delete({ file: id }))).toMatchObject({ error: 'file_deleted' });
    const { messages } = await client.conversations.replies({ channel, ts });
    expect(messages?.[1]?.files).toEqual([{ id, mode: 'tombstone' }]);
  });

  it('are the only ones it can delete', async () => {
    const client = webClient(standIn);
    const file = standIn.control.upload({ name: 'a.zip', bytes: 'PK' });
    expect(await answerTo(client.files.delete({ file }))).toMatchObject({ error: 'cant_delete_file' });
    expect(await answerTo(client.files.delete({ file: 'F0NONE' }))).toMatchObject({
      error: 'file_not_found',
    });
    standIn.control.change({ scopes: new Set(['files:read']) });
    expect(await answerTo(client.files.delete({ file }))).toMatchObject({ needed: 'files:write' });
  });
});

describe('pictures in blocks', () => {
  const post = (...blocks: KnownBlock[]) =>
    answerTo(webClient(standIn).chat.postMessage({ channel, text: 'x', blocks }));

  it.each(['a.png', 'a.jpg', 'a.jpeg', 'a.gif'])('may be files such as %s', async (name) => {
    expect(await post(image({ id: await uploaded(name) }))).toMatchObject({ ok: true });
  });

  it('may be named by their address', async () => {
    const id = await uploaded('a.png');
    const { file } = await webClient(standIn).files.info({ file: id });
    expect(await post(image({ url: String(file?.url_private) }))).toMatchObject({ ok: true });
  });

  it.each(['a.svg', 'a.txt', 'a.png.zip'])('may not be files such as %s', async (name) => {
    expect(await post(image({ id: await uploaded(name) }))).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: { messages: ['[ERROR] invalid slack file [json-pointer:/blocks/0/slack_file]'] },
    });
  });

  it('may not be unknown, unfinished or gone', async () => {
    const client = webClient(standIn);
    const unfinished = await client.files.getUploadURLExternal({ filename: 'a.png', length: 3 });
    const gone = await uploaded('a.png');
    await client.files.delete({ file: gone });
    for (const id of ['F0NONE', String(unfinished.file_id), gone]) {
      expect(await post(image({ id }))).toMatchObject({ error: 'invalid_blocks' });
    }
    expect(await post(image({ url: 'https://files.example/T1-F1/a.png' }))).toMatchObject({
      error: 'invalid_blocks',
    });
  });

  it('are looked at wherever they stand', async () => {
    const element = { type: 'image' as const, alt_text: 'a', slack_file: { id: 'F0NONE' } };
    expect(await post({ type: 'divider' }, { type: 'context', elements: [element] })).toMatchObject({
      errors: ['invalid slack file [json-pointer:/blocks/1/elements/0/slack_file]'],
    });
    const view = { type: 'home' as const, blocks: [image({ id: 'F0NONE' })] };
    const publish = webClient(standIn).views.publish({ user_id: standIn.ids.people.kim, view });
    expect(await answerTo(publish)).toMatchObject({
      error: 'invalid_arguments',
      errors: ['invalid slack file [json-pointer:/view/blocks/0/slack_file]'],
    });
  });
});
