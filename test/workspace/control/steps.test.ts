import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import { runTokenLifeMs } from '../../../src/workspace/store/runs.js';
import { startBolt } from '../bolt.js';
import { ManualClock } from '../manual-clock.js';
import { answerTo, webClient } from '../web-client.js';

let standIn: StandIn;
let clock: ManualClock;
let app: App | undefined;
beforeEach(async () => {
  clock = new ManualClock();
  standIn = await startStandIn({ clock });
});
afterEach(async () => {
  await app?.stop();
  app = undefined;
  await standIn.stop();
});

const step = 'diagnose_bundle';
const inputs = { channel_id: 'C0SUPPORT1', message_ts: '1.1' };
const outputs = { verdict: 'cause-found', summary: 'The policy switches push off.', cause_count: 1 };

describe('a step', () => {
  it('runs in the app, which completes it with the token it was given', async () => {
    app = await startBolt(standIn, (bolt) =>
      bolt.function(step, async ({ client, complete, inputs: given }) => {
        await client.chat.postMessage({ channel: String(given.channel_id), text: String(client.token) });
        await complete({ outputs });
      }),
    );
    const run = standIn.control.runStep({ inputs, user: standIn.ids.people.kim });
    expect(await run.outcome()).toEqual({ status: 'completed', outputs });
    expect(standIn.control.timeline()[0]?.text).toBe(standIn.control.run(run.id)?.token);
    expect(standIn.control.runs(standIn.ids.people.kim).map(({ id }) => id)).toEqual([run.id]);
    expect(standIn.control.runs()).toEqual([]);
  });

  it('is told to the app with all that its definition says', async () => {
    const done = Promise.withResolvers<unknown>();
    app = await startBolt(standIn, (bolt) =>
      bolt.function(step, { autoAcknowledge: false }, async ({ ack, payload }) => {
        await ack();
        done.resolve(payload);
      }),
    );
    const { id } = standIn.control.runStep({ inputs });
    expect(await done.promise).toMatchObject({
      type: 'function_executed',
      function: {
        callback_id: step,
        title: 'Diagnose a bundle',
        app_id: standIn.ids.app.id,
        input_parameters: expect.arrayContaining([
          expect.objectContaining({ name: 'channel_id', type: 'slack#/types/channel_id', is_required: true }),
        ]),
        output_parameters: expect.arrayContaining([
          expect.objectContaining({ name: 'cause_count', type: 'number' }),
        ]),
      },
      inputs,
      function_execution_id: id,
      workflow_execution_id: expect.any(String),
      bot_access_token: standIn.control.run(id)?.token,
    });
  });

  it('fails in the words of the app', async () => {
    app = await startBolt(standIn, (bolt) =>
      bolt.function(step, async ({ fail }) => {
        await fail({ error: 'No bundle there.' });
      }),
    );
    expect(await standIn.control.runStep({ inputs }).outcome()).toEqual({
      status: 'failed',
      error: 'No bundle there.',
    });
  });

  it('needs what its definition says, and to exist', () => {
    expect(() => standIn.control.runStep({ inputs: { channel_id: 'C1' } })).toThrow('input message_ts');
    expect(() => standIn.control.runStep({ callbackId: 'other', inputs })).toThrow('step other');
  });

  it('is not run where the app is not subscribed to it', async () => {
    standIn.control.change({ events: new Set() });
    standIn.control.runStep({ inputs });
    await standIn.control.delivered();
    expect(standIn.control.deliveries()).toEqual([]);
  });
});

describe('completing a run', () => {
  const complete = (id: string, given: Record<string, unknown> = outputs, token?: string) =>
    answerTo(
      webClient(standIn, token).functions.completeSuccess({ function_execution_id: id, outputs: given }),
    );
  const started = () => {
    standIn.control.change({ events: new Set() });
    return standIn.control.runStep({ inputs }).id;
  };

  it('is possible once', async () => {
    const id = started();
    expect(await complete(id)).toMatchObject({ ok: true });
    expect(await complete(id)).toMatchObject({ error: 'execution_not_in_running_state' });
    const fail = webClient(standIn).functions.completeError({ function_execution_id: id, error: 'x' });
    expect(await answerTo(fail)).toMatchObject({ error: 'execution_not_in_running_state' });
  });

  it('needs a run', async () => {
    expect(await complete('Fx0NONE')).toMatchObject({ error: 'function_execution_not_found' });
  });

  it.each([
    ['something missing', { verdict: 'healthy', summary: 'x' }],
    ['a number as text', { ...outputs, cause_count: '1' }],
    ['text as a number', { ...outputs, owner: 1 }],
    ['something unheard of', { ...outputs, colour: 'red' }],
  ])('is refused for %s', async (_, given) => {
    const id = started();
    expect(await complete(id, given)).toMatchObject({ error: 'parameter_validation_failed' });
    expect(standIn.control.run(id)?.state).toEqual({ status: 'running' });
  });

  it('revokes the token of the run', async () => {
    const id = started();
    const token = String(standIn.control.run(id)?.token);
    expect(await complete(id, outputs, token)).toMatchObject({ ok: true });
    expect(await complete(id, outputs, token)).toMatchObject({ error: 'token_revoked' });
  });

  it('comes too late for the token after a quarter of an hour', async () => {
    const id = started();
    const token = String(standIn.control.run(id)?.token);
    clock.advance(runTokenLifeMs);
    expect(await answerTo(webClient(standIn, token).auth.test())).toMatchObject({ ok: true });
    clock.advance(1);
    expect(await complete(id, outputs, token)).toMatchObject({ error: 'token_expired' });
    expect(await complete(id)).toMatchObject({ ok: true });
  });
});

describe('the token of a run', () => {
  it('is good for downloads, and for no connection', async () => {
    standIn.control.change({ events: new Set() });
    const token = String(standIn.control.run(standIn.control.runStep({ inputs }).id)?.token);
    const file = standIn.control.upload({ name: 'a.txt', bytes: 'hello' });
    const { file: info } = await webClient(standIn, token).files.info({ file });
    const response = await fetch(String(info?.url_private_download), {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await response.text()).toBe('hello');
    expect(await answerTo(webClient(standIn, token).apps.connections.open())).toMatchObject({
      error: 'not_allowed_token_type',
    });
  });
});
