import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/workspace/stand-in.js';
import { startBolt } from './bolt.js';

let standIn: StandIn;
let app: App | undefined;

beforeEach(async () => {
  standIn = await startStandIn();
});

afterEach(async () => {
  await app?.stop();
  app = undefined;
  await standIn.stop();
});

describe('the unchanged Bolt in Socket Mode', () => {
  it('hears a message with a file, downloads it, and answers in the thread', async () => {
    app = await startBolt(standIn, (bolt) => {
      bolt.message(async ({ message, client }) => {
        if (!('files' in message) || message.files === undefined) return;
        const [file] = message.files;
        const response = await fetch(String(file?.url_private_download), {
          headers: { authorization: `Bearer ${standIn.botToken}` },
          redirect: 'manual',
        });
        const text = `${response.status} ${await response.text()}`;
        await client.chat.postMessage({ channel: message.channel, thread_ts: message.ts, text });
      });
    });
    const posted = standIn.control.post({ files: [{ name: 'a.txt', bytes: 'hello' }] });
    const reply = await standIn.control.waitFor(() => standIn.control.thread(posted.ts)[1]);
    expect(reply.text).toBe('200 hello');
    expect(reply.byBot).toBe(true);
  });

  it('gets clicks with all that is needed to edit the message', async () => {
    app = await startBolt(standIn, (bolt) => {
      bolt.action('steps.show', async ({ ack, body, client }) => {
        await ack();
        if (body.type !== 'block_actions') return;
        await client.chat.update({
          channel: String(body.channel?.id),
          ts: String(body.message?.ts),
          text: `by ${body.user.id}`,
        });
      });
    });
    const button = {
      type: 'button' as const,
      text: { type: 'plain_text' as const, text: 'Steps' },
      action_id: 'steps.show',
      value: '1',
    };
    const { ts } = await app.client.chat.postMessage({
      channel: standIn.ids.channels.support,
      text: 'x',
      blocks: [{ type: 'actions', elements: [button] }],
    });
    const receipt = await standIn.control.click({
      channel: standIn.ids.channels.support,
      ts: String(ts),
      action: 'Steps',
    });
    expect(receipt.acknowledged).toBe(true);
    await standIn.control.waitFor(
      () => standIn.control.message(String(ts))?.text === `by ${standIn.ids.people.robin}`,
    );
  });

  it('opens a modal from a command and takes its submission with a file', async () => {
    const seen: unknown[] = [];
    app = await startBolt(standIn, (bolt) => {
      bolt.command('/securemail', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: modal });
      });
      bolt.view('upload', async ({ ack, view }) => {
        const files = view.state.values.file_block?.bundle?.files ?? [];
        seen.push(files.map(({ name }) => name));
        await (seen.length === 1
          ? ack({ response_action: 'errors', errors: { file_block: 'once more' } })
          : ack());
      });
    });
    await standIn.control.command({ text: 'check' });
    await standIn.control.waitFor(() => standIn.control.modal());
    const entries = { bundle: { fileIds: [standIn.control.upload({ name: 'b.zip', bytes: 'PK' })] } };
    expect(await standIn.control.modals.submit({})).toMatchObject({ outcome: 'refused', by: 'client' });
    expect(await standIn.control.modals.submit(entries)).toEqual({
      outcome: 'refused',
      by: 'app',
      errors: { file_block: 'once more' },
    });
    expect(await standIn.control.modals.submit(entries)).toEqual({ outcome: 'closed' });
    expect(seen).toEqual([['b.zip'], ['b.zip']]);
    expect(standIn.control.modal()).toBeUndefined();
  });

  it('answers a command in its acknowledgement, seen by one member only', async () => {
    app = await startBolt(standIn, (bolt) => {
      bolt.command('/securemail', async ({ ack, command }) => ack(`you said ${command.text}`));
    });
    await standIn.control.command({ text: 'help' });
    expect(standIn.control.ephemerals().map(({ text }) => text)).toEqual(['you said help']);
    expect(standIn.control.timeline()).toEqual([]);
  });

  it('uploads a file into a thread', async () => {
    standIn.control.change({ scopes: new Set(['files:write']) });
    app = await startBolt(standIn, () => {});
    const { ts } = standIn.control.post({ text: 'root' });
    await app.client.files.uploadV2({
      channel_id: standIn.ids.channels.support,
      thread_ts: ts,
      filename: 'r.txt',
      file: Buffer.from('report'),
    });
    const reply = standIn.control.thread(ts)[1];
    expect(standIn.control.file(String(reply?.files[0]))?.bytes.toString()).toBe('report');
  });
});

const modal: ModalView = {
  type: 'modal',
  callback_id: 'upload',
  title: { type: 'plain_text', text: 'Check a bundle' },
  submit: { type: 'plain_text', text: 'Check' },
  blocks: [
    {
      type: 'input',
      block_id: 'file_block',
      label: { type: 'plain_text', text: 'Bundle' },
      element: { type: 'file_input', action_id: 'bundle', max_files: 3 },
    },
  ],
};
