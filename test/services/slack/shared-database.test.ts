import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels } from '../../../src/workspace/directory.js';
import { pastedLines, sampleFile } from '../../slack/e2e/evidence.js';
import { type Rig, shownIn, socketConfig, startOn, startRig } from '../../slack/e2e/rig.js';
import { createSchema, type PostgresSchema } from '../postgres-schema.js';

/* Synthetic: the registration times out, and the policies do not say whether the traffic is tunnelled. */
const unreached =
  '"20-Nov-2026 09:12:33:310 (+0100)","ERROR","Secure Mail.APNS","R.m","register","88","Device registration with the listener service failed: Error Domain=NSURLErrorDomain Code=-1001 The request timed out."';
const silentPolicies =
  '<MobileAppPolicies><Policies><PushNotificationsEnabled>true</PushNotificationsEnabled><PushNotificationsListenerServiceHostName>us-east-1.pushreg.xm.citrix.com</PushNotificationsListenerServiceHostName></Policies></MobileAppPolicies>';

let schema: PostgresSchema;
let rig: Rig;
let second: { stop(): Promise<void> };
beforeAll(async () => {
  schema = await createSchema();
  const store = { kind: 'postgres', url: schema.url } as const;
  rig = await startRig({ store });
  second = await startOn(store, socketConfig(rig.standIn));
  await rig.control.connected(2);
});
afterAll(async () => {
  await second.stop();
  await rig.stop();
  await schema.drop();
});

describe('two bot processes on one PostgreSQL database', () => {
  it('answer a message once, whichever of them hears of it and however often', async () => {
    const { ts } = rig.control.post({ text: pastedLines });
    await rig.answer(ts);
    const delivery = rig.control.deliveries().find(({ payload }) => JSON.stringify(payload).includes(ts));
    for (let times = 0; times < 6; times += 1)
      await rig.control.redeliver(String(delivery?.payload.event_id));
    await rig.answer(rig.control.post({ text: pastedLines }).ts);
    expect(rig.answers(ts)).toHaveLength(1);
  });

  it('serve the buttons of each other’s replies', async () => {
    const { ts } = rig.control.post({ files: [await sampleFile('ews-request-too-large')] });
    const reply = await rig.answer(ts);
    const shown = () => shownIn(rig.control.message(reply.ts)?.blocks);
    for (const opens of [true, false, true, false]) {
      await rig.control.click({ channel: channels.support, ts: reply.ts, action: 'timeline.toggle' });
      await rig.control.waitFor(() => shown().includes('Hide timeline') === opens);
    }
  });

  it('take answers to the same case, and show the last whichever of them takes it in', async () => {
    const { ts } = rig.control.post({ text: unreached });
    await rig.answer(ts);
    rig.control.post({ threadTs: ts, text: silentPolicies });
    const reply = await rig.control.waitFor(() =>
      rig.answers(ts).find(({ text }) => /^Push may[\s\S]*Question: /.test(text)),
    );
    const shown = () => shownIn(rig.control.message(reply.ts)?.blocks);
    const presses = ['tunnelled', 'unknown', 'direct', 'tunnelled', 'unknown', 'direct'].map((answer) =>
      rig.control.click({ channel: channels.support, ts: reply.ts, action: `question.answer.${answer}` }),
    );
    await Promise.all(presses);
    await rig.control.waitFor(() => /Reported by a person: Network access: /.test(shown()));
  });
});
