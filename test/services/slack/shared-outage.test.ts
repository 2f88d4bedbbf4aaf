import { afterAll, beforeAll, expect, it } from 'vitest';
import { channels } from '../../../src/workspace/directory.js';
import { pastedLines } from '../../slack/e2e/evidence.js';
import { type Rig, shownIn, socketConfig, startOn, startRig } from '../../slack/e2e/rig.js';
import { createSchema, type PostgresSchema } from '../postgres-schema.js';

const escalationChannel = channels.escalations;
/* Synthetic: EWS refuses the subscription with HTTP 413, through one endpoint. */
const policies = (host: string) =>
  `<MobileAppPolicies><Policies><PushNotificationsEnabled>true</PushNotificationsEnabled><PushNotificationsListenerServiceHostName>${host}.pushreg.xm.citrix.com</PushNotificationsListenerServiceHostName></Policies></MobileAppPolicies>`;

let schema: PostgresSchema;
let rig: Rig;
let second: { stop(): Promise<void> };
beforeAll(async () => {
  schema = await createSchema();
  const store = { kind: 'postgres', url: schema.url } as const;
  rig = await startRig({ store, escalationChannel });
  second = await startOn(store, socketConfig(rig.standIn), { escalationChannel });
  await rig.control.connected(2);
});
afterAll(async () => {
  await second.stop();
  await rig.stop();
  await schema.drop();
});

it.each(['us-east-1', 'eu-west-1', 'ap-southeast-1'])(
  'two processes announce an outage once, with every case of it: %s',
  async (host) => {
    const roots = Array.from({ length: 6 }, () =>
      rig.control.post({
        files: [
          { name: 'Diagnostics_1.csv', bytes: pastedLines },
          { name: 'Ctxlog_AppPolicies.xml', bytes: policies(host) },
        ],
      }),
    );
    const announcements = () =>
      rig.control.timeline(escalationChannel).filter(({ text }) => text.includes(`through ${host}`));
    const link = (ts: string) => ts.replace('.', '');
    await rig.control.waitFor(
      () => {
        const told = JSON.stringify(announcements().at(0)?.blocks ?? []);
        return roots.every(({ ts }) => told.includes(link(ts)));
      },
      { what: 'every case in the announcement' },
    );
    await rig.control.waitFor(
      () =>
        roots.every(({ ts }) =>
          rig.answers(ts).some(({ blocks }) => shownIn(blocks).includes('announced as a probable outage')),
        ),
      { what: 'the announcement in every thread' },
    );
    expect(announcements()).toHaveLength(1);
  },
);
