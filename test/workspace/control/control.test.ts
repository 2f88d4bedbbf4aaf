import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import { startBolt } from '../bolt.js';
import { ManualClock } from '../manual-clock.js';

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

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const modal = (title: string): ModalView => ({
  type: 'modal',
  callback_id: 'm',
  title: plain(title),
  submit: plain('Go'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input',
      block_id: 'text',
      label: plain('Text'),
      element: { type: 'plain_text_input', action_id: 'text', max_length: 5 },
    },
    {
      type: 'input',
      block_id: 'menu',
      optional: true,
      label: plain('Menu'),
      element: { type: 'static_select', action_id: 'menu', options: [{ text: plain('One'), value: '1' }] },
    },
    { type: 'actions', elements: [{ type: 'button', action_id: 'more', text: plain('More') }] },
  ],
});

async function openModal(register: (app: App) => void): Promise<void> {
  app = await startBolt(standIn, (bolt) => {
    bolt.command('/securemail', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: modal('First') });
    });
    register(bolt);
  });
  await standIn.control.command({});
  await standIn.control.waitFor(() => standIn.control.modal());
}

describe('modals', () => {
  it('send what was entered', async () => {
    const values: unknown[] = [];
    await openModal((bolt) =>
      bolt.view('m', async ({ ack, view }) => {
        values.push(view.state.values);
        await ack();
      }),
    );
    await standIn.control.modals.submit({ text: 'hello', menu: '1' });
    expect(values).toMatchObject([
      { text: { text: { value: 'hello' } }, menu: { menu: { selected_option: { value: '1' } } } },
    ]);
  });

  it('refuse what the client refuses', async () => {
    await openModal(() => {});
    expect(await standIn.control.modals.submit({ text: 'too long' })).toEqual({
      outcome: 'refused',
      by: 'client',
      errors: { text: 'At most 5 characters.' },
    });
  });

  it('are replaced, or covered, by the answer', async () => {
    const answers = ['update', 'push'] as const;
    let turn = 0;
    await openModal((bolt) =>
      bolt.view('m', async ({ ack }) => {
        const response_action = answers[turn] ?? 'update';
        turn += 1;
        await ack({ response_action, view: modal(response_action) });
      }),
    );
    expect(await standIn.control.modals.submit({ text: 'a' })).toEqual({ outcome: 'updated' });
    expect(standIn.control.modal()?.definition.title).toMatchObject({ text: 'update' });
    expect(await standIn.control.modals.submit({ text: 'a' })).toEqual({ outcome: 'pushed' });
    expect(standIn.control.modal()).toMatchObject({ previousId: expect.any(String) });
  });

  it('fail where errors name no input', async () => {
    await openModal((bolt) =>
      bolt.view('m', async ({ ack }) => ack({ response_action: 'errors', errors: { nowhere: 'x' } })),
    );
    expect(await standIn.control.modals.submit({ text: 'a' })).toMatchObject({ outcome: 'failed' });
  });

  it('tell the app of buttons inside and of being closed', async () => {
    const seen: string[] = [];
    await openModal((bolt) => {
      bolt.action('more', async ({ ack, body }) => {
        await ack();
        seen.push(body.type);
      });
      bolt.view({ callback_id: 'm', type: 'view_closed' }, async ({ ack }) => {
        await ack();
        seen.push('view_closed');
      });
    });
    await standIn.control.modals.act('More');
    await standIn.control.modals.close();
    expect(seen).toEqual(['block_actions', 'view_closed']);
    expect(standIn.control.modal()).toBeUndefined();
  });
});

describe('shortcuts and response URLs', () => {
  it('carry the message, and answers reach its channel five times', async () => {
    const done = Promise.withResolvers<number>();
    app = await startBolt(standIn, (bolt) =>
      bolt.shortcut('check', async ({ ack, respond, shortcut }) => {
        await ack();
        const text = 'message' in shortcut ? String(shortcut.message.text) : '';
        const uses = Array.from({ length: 6 }, () => respond({ text, response_type: 'in_channel' }));
        const settled = await Promise.allSettled(uses);
        done.resolve(settled.filter(({ status }) => status === 'rejected').length);
      }),
    );
    const { ts, channel } = standIn.control.post({ text: 'look' });
    expect(await standIn.control.shortcut({ callbackId: 'check', channel, ts })).toMatchObject({
      acknowledged: true,
    });
    expect(await done.promise).toBe(1);
    expect(standIn.control.timeline().map(({ text }) => text)).toEqual(
      Array.from({ length: 6 }, () => 'look'),
    );
  });

  it('replace and delete the message that was acted on', async () => {
    const button = { type: 'button' as const, action_id: 'b', text: plain('B') };
    app = await startBolt(standIn, (bolt) =>
      bolt.action('b', async ({ ack, respond }) => {
        await ack();
        await respond({ replace_original: true, text: 'new' });
        await respond({ delete_original: true });
      }),
    );
    const channel = standIn.ids.channels.support;
    const { message_ts } = await app.client.chat.postEphemeral({
      channel,
      user: standIn.ids.people.robin,
      text: 'old',
      blocks: [{ type: 'actions', elements: [button] }],
    });
    const seen: string[] = [];
    const gone = standIn.control.waitFor(() => {
      const text = standIn.control.ephemerals()[0]?.text;
      if (text !== undefined && seen.at(-1) !== text) seen.push(text);
      return text === undefined;
    });
    await standIn.control.click({ channel, ts: String(message_ts), action: 'b' });
    await gone;
    expect(seen).toEqual(['old', 'new']);
  });
});

describe('what nobody answers', () => {
  it('is reported as not acknowledged after three seconds', async () => {
    const clock = new ManualClock();
    const quiet = await startStandIn({ clock });
    const receipt = quiet.control.command({ text: 'x' });
    clock.advance(3000);
    expect(await receipt).toEqual({ acknowledged: false, reason: 'timeout' });
    await quiet.stop();
  });
});

describe('a stand-in', () => {
  it('refuses to listen beyond loopback', async () => {
    await expect(startStandIn({ host: '0.0.0.0' })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  it('says so when the port is taken', async () => {
    const port = Number(new URL(standIn.url).port);
    await expect(startStandIn({ port })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});
