import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import { answerTo, webClient } from '../web-client.js';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

const divider = { type: 'divider' as const };

describe('views', () => {
  const view = {
    type: 'modal' as const,
    title: { type: 'plain_text' as const, text: 'T' },
    blocks: [divider],
  };

  it('refuses a trigger that nobody gave', async () => {
    expect(await answerTo(webClient(standIn).views.open({ trigger_id: '1.2', view }))).toMatchObject({
      error: 'invalid_trigger_id',
    });
  });

  it('answers invalid_arguments with pointers', async () => {
    const wrong = { ...view, title: { type: 'plain_text' as const, text: 'x'.repeat(25) } };
    expect(await answerTo(webClient(standIn).views.open({ trigger_id: '1.2', view: wrong }))).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: {
        messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
      },
    });
  });

  it('publishes a home tab', async () => {
    await webClient(standIn).views.publish({
      user_id: standIn.ids.people.robin,
      view: { type: 'home', blocks: [divider] },
    });
    expect(standIn.control.home()?.blocks).toMatchObject([{ type: 'divider' }]);
  });

  it('keeps a home tab the same view, and refuses to write over what it does not know', async () => {
    const client = webClient(standIn);
    const home = { user_id: standIn.ids.people.robin, view: { type: 'home' as const, blocks: [divider] } };
    const first = (await client.views.publish(home)).view;
    const second = (await client.views.publish({ ...home, hash: String(first?.hash) })).view;
    expect(second?.id).toBe(first?.id);
    expect(await answerTo(client.views.publish({ ...home, hash: String(first?.hash) }))).toMatchObject({
      error: 'hash_conflict',
    });
    const update = {
      view_id: String(first?.id),
      view: { type: 'home' as const, blocks: [divider, divider] },
    };
    await client.views.update({ ...update, hash: String(second?.hash) });
    expect(standIn.control.home()?.blocks).toHaveLength(2);
    expect(await answerTo(client.views.update({ ...update, hash: String(second?.hash) }))).toMatchObject({
      error: 'hash_conflict',
    });
    expect(await answerTo(client.views.update({ ...update, view }))).toMatchObject({
      error: 'invalid_arguments',
    });
    expect(standIn.control.home(standIn.ids.people.kim)).toBeUndefined();
  });
});
