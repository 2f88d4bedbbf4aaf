import type { App, BlockAction } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import { startBolt } from '../bolt.js';
import { type InputElement, options, plain, trials } from './value-trials.js';

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

const modal = (element: object, optional: boolean): ModalView => ({
  type: 'modal',
  callback_id: 'm',
  title: plain('M'),
  submit: plain('Go'),
  blocks: [
    {
      type: 'input',
      block_id: 'in',
      label: plain('In'),
      optional,
      element: { ...element, action_id: 'it' } as InputElement,
    },
  ],
});

/** Opens a modal with one input; answers with the values of every submission. */
async function opened(element: object, optional: boolean): Promise<unknown[]> {
  const values: unknown[] = [];
  app = await startBolt(standIn, (bolt) => {
    bolt.command('/securemail', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: modal(element, optional) });
    });
    bolt.view('m', async ({ ack, view }) => {
      values.push(view.state.values.in?.it);
      await ack({ response_action: 'errors', errors: { in: 'again' } });
    });
  });
  await standIn.control.command({});
  await standIn.control.waitFor(() => standIn.control.modal());
  return values;
}

describe('an input of a modal', () => {
  it.each(trials)('$bare.type: what is chosen, and what stood there from the start', async (trial) => {
    const { bare, chosen, entry, first, initial, name, nothing } = trial;
    const values = await opened({ ...bare, ...initial }, true);
    for (const entries of [{ it: entry }, {}, { it: Array.isArray(entry) ? [] : '' }])
      await standIn.control.modals.submit(entries);
    const { type } = bare;
    expect(values).toMatchObject([
      { type, [name]: chosen },
      { type, [name]: first },
      { type, [name]: nothing },
    ]);
  });

  const refused = { outcome: 'refused', by: 'client', errors: { in: expect.any(String) } };

  it.each(trials)('$bare.type: refused where it is required and empty', async ({ bare, entry }) => {
    const values = await opened(bare, false);
    expect(await standIn.control.modals.submit({})).toEqual(refused);
    expect(await standIn.control.modals.submit({ it: '' })).toEqual(refused);
    expect(values).toEqual([]);
    expect(await standIn.control.modals.submit({ it: entry })).toMatchObject({ by: 'app' });
  });

  it.each(trials)('$bare.type: filled by what stands there from the start', async ({ bare, initial }) => {
    await opened({ ...bare, ...initial }, false);
    expect(await standIn.control.modals.submit({})).toMatchObject({ by: 'app' });
    expect(await standIn.control.modals.submit({ it: '' })).toEqual(refused);
  });

  it.each([
    [{ type: 'radio_buttons', options }, '3', 'option 3'],
    [{ type: 'checkboxes', options }, ['1', '3'], 'option 3'],
    [{ type: 'datepicker' }, '20 November', 'date 20 November'],
    [{ type: 'users_select' }, 'U0NOBODY', 'member U0NOBODY'],
    [{ type: 'channels_select' }, 'C0NOWHERE1', 'channel C0NOWHERE1'],
  ])('%j cannot be given %j', async (element, entry, what) => {
    await opened(element, true);
    await expect(standIn.control.modals.submit({ it: entry })).rejects.toThrow(`there is no ${what}`);
  });
});

describe('elements of the same name in several blocks', () => {
  const select = (block_id: string, value: string): KnownBlock => ({
    type: 'actions',
    block_id,
    elements: [{ type: 'static_select', action_id: 'it', options: [{ text: plain(value), value }] }],
  });

  it('keep what was chosen in each', async () => {
    const done = Promise.withResolvers<BlockAction>();
    app = await startBolt(standIn, (bolt) =>
      bolt.action('it', async ({ ack, body }) => {
        await ack();
        if (body.type === 'block_actions') done.resolve(body);
      }),
    );
    const channel = standIn.ids.channels.support;
    const blocks = ['a', 'b', 'c', 'd'].map((id) => select(id, `of ${id}`));
    const { ts } = await app.client.chat.postMessage({ channel, text: 'x', blocks });
    const entries = { 'a/it': 'of a', 'd/it': '', it: 'of c' };
    const pressed = { action: 'it', block: 'b', choice: 'of b', entries };
    await standIn.control.click({ channel, ts: String(ts), ...pressed });
    const { actions, state } = await done.promise;
    expect(actions).toMatchObject([{ block_id: 'b', selected_option: { value: 'of b' } }]);
    const chosen = ['a', 'b', 'c', 'd'].map((id) => state?.values[id]?.it?.selected_option?.value);
    expect(chosen).toEqual(['of a', 'of b', undefined, undefined]);
  });
});

describe('an element of a message', () => {
  it.each(trials.filter(({ bare }) => bare.type !== 'plain_text_input'))(
    '$bare.type: tells what is chosen, and what stands beside it',
    async ({ bare, chosen, entry, first, initial, name }) => {
      const done = Promise.withResolvers<BlockAction>();
      app = await startBolt(standIn, (bolt) =>
        bolt.action('it', async ({ ack, body }) => {
          await ack();
          if (body.type === 'block_actions') done.resolve(body);
        }),
      );
      const element = (block_id: string, action_id: string) =>
        ({
          type: 'actions',
          block_id,
          elements: [{ ...bare, ...initial, action_id }],
        }) as KnownBlock;
      const channel = standIn.ids.channels.support;
      const blocks = [element('in', 'it'), element('beside', 'other')];
      const { ts } = await app.client.chat.postMessage({ channel, text: 'x', blocks });
      await standIn.control.click({ channel, ts: String(ts), action: 'it', choice: entry as string });
      const { actions, state } = await done.promise;
      expect(actions).toMatchObject([{ type: bare.type, action_id: 'it', [name]: chosen }]);
      expect(state?.values).toMatchObject({
        in: { it: { [name]: chosen } },
        beside: { other: { [name]: first } },
      });
    },
  );
});
