import type { App, BlockAction } from '@slack/bolt';
import type { HomeView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import { startBolt } from '../bolt.js';

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
const home = (title: string): HomeView => ({
  type: 'home',
  blocks: [
    { type: 'header', block_id: 'title', text: plain(title) },
    {
      type: 'actions',
      block_id: 'filter',
      elements: [
        { type: 'datepicker', action_id: 'since', initial_date: '2026-11-01' },
        { type: 'button', action_id: 'more', text: plain('More') },
      ],
    },
  ],
});

describe('a home tab', () => {
  it('is asked for by whoever opens it, with what stood there before', async () => {
    const seen: unknown[] = [];
    app = await startBolt(standIn, (bolt) =>
      bolt.event('app_home_opened', async ({ client, event }) => {
        seen.push([event.user, event.channel, event.tab, (event.view as { id?: string } | undefined)?.id]);
        await client.views.publish({ user_id: event.user, view: home(`For ${event.user}`) });
      }),
    );
    const { channels, people } = standIn.ids;
    standIn.control.openHome({ user: people.kim });
    const first = await standIn.control.waitFor(() => standIn.control.home(people.kim));
    expect(first.blocks[0]).toMatchObject({ text: { text: `For ${people.kim}` } });
    expect(standIn.control.home()).toBeUndefined();
    standIn.control.openHome({ user: people.kim });
    await standIn.control.waitFor(() => standIn.control.home(people.kim)?.hash !== first.hash);
    standIn.control.openHome();
    await standIn.control.waitFor(() => standIn.control.home());
    expect(seen).toEqual([
      [people.kim, channels.kimDirect, 'home', undefined],
      [people.kim, channels.kimDirect, 'home', first.id],
      [people.robin, channels.direct, 'home', undefined],
    ]);
  });

  it('tells the app of what is pressed, with its view and without any message', async () => {
    const done = Promise.withResolvers<BlockAction>();
    app = await startBolt(standIn, (bolt) =>
      bolt.action('more', async ({ ack, body, client }) => {
        await ack();
        if (body.type !== 'block_actions') return;
        await client.views.update({ view_id: String(body.view?.id), view: home('More') });
        done.resolve(body);
      }),
    );
    const { kim } = standIn.ids.people;
    const { view } = await app.client.views.publish({ user_id: kim, view: home('Less') });
    const entries = { since: '2026-11-20' };
    const receipt = await standIn.control.click({ home: kim, action: 'More', entries });
    expect(receipt.acknowledged).toBe(true);
    const body = await done.promise;
    expect(body).toMatchObject({
      user: { id: kim },
      container: { type: 'view', view_id: view?.id },
      view: {
        id: view?.id,
        type: 'home',
        hash: view?.hash,
        state: { values: { filter: { since: { type: 'datepicker', selected_date: '2026-11-20' } } } },
      },
      trigger_id: expect.any(String),
      actions: [{ action_id: 'more', block_id: 'filter', type: 'button' }],
    });
    for (const absent of ['channel', 'message', 'response_url', 'state'])
      expect(body).not.toHaveProperty(absent);
    expect(standIn.control.home(kim)?.blocks[0]).toMatchObject({ text: { text: 'More' } });
  });

  it('lets its buttons open a modal', async () => {
    app = await startBolt(standIn, (bolt) =>
      bolt.action('more', async ({ ack, body, client }) => {
        await ack();
        if (!('trigger_id' in body)) return;
        const view = { type: 'modal' as const, title: plain('M'), blocks: [{ type: 'divider' as const }] };
        await client.views.open({ trigger_id: String(body.trigger_id), view });
      }),
    );
    const { kim } = standIn.ids.people;
    await app.client.views.publish({ user_id: kim, view: home('x') });
    await standIn.control.click({ home: kim, action: 'more' });
    await standIn.control.waitFor(() => standIn.control.modal(kim));
    expect(standIn.control.modal()).toBeUndefined();
  });

  it('has nothing to press before it is published', async () => {
    await expect(standIn.control.click({ home: standIn.ids.people.kim, action: 'more' })).rejects.toThrow(
      'there is no home tab',
    );
  });

  it('is not announced where the app is not subscribed to it', async () => {
    standIn.control.change({ events: new Set(['app_mention']), requestUrl: 'http://127.0.0.1:1/' });
    standIn.control.openHome();
    await standIn.control.delivered();
    expect(standIn.control.deliveries()).toEqual([]);
  });
});
