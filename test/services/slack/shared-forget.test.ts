import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { nextTold, openCase } from '../../slack/e2e/case-thread.js';
import { openForm as openEscalation } from '../../slack/e2e/escalation-thread.js';
import { sampleFile } from '../../slack/e2e/evidence.js';
import { openForm } from '../../slack/e2e/more-menu.js';
import { type Rig, shownIn, socketConfig, startOn, startRig } from '../../slack/e2e/rig.js';
import { createSchema, type PostgresSchema } from '../postgres-schema.js';

const { robin, kim } = people;
const { escalations, support } = channels;

let schema: PostgresSchema;
let rig: Rig;
let second: { stop(): Promise<void> };
let ahead = 0;
beforeAll(async () => {
  schema = await createSchema();
  const store = { kind: 'postgres', url: schema.url } as const;
  const now = () => Date.now() + ahead;
  rig = await startRig({ store, escalationChannel: escalations, now });
  second = await startOn(store, socketConfig(rig.standIn), { now, escalationChannel: escalations });
  await rig.control.connected(2);
});
afterAll(async () => {
  await second.stop();
  await rig.stop();
  await schema.drop();
});

/** Every message of the bot that names the case, its threads included. */
function naming(caseId: string): string[] {
  const roots = [support, escalations].flatMap((channel) =>
    rig.control.timeline(channel).map(({ ts }) => ({ channel, ts })),
  );
  const all = roots.flatMap(({ channel, ts }) => rig.control.thread(ts, channel));
  const own = all.filter(({ byBot, ephemeralFor }) => byBot && ephemeralFor === null);
  return own.filter(({ text, blocks }) => `${text} ${shownIn(blocks)}`.includes(caseId)).map(({ ts }) => ts);
}

/** Work of both processes that is not done. */
async function unfinished(which = ''): Promise<number> {
  const client = new Client({ connectionString: schema.url });
  await client.connect();
  const { rows } = await client.query(
    `select count(*) from jobs where state in ('waiting', 'running') ${which}`,
  );
  await client.end();
  return Number(rows[0]?.count);
}

it('a case goes for good, whatever another process does with it at that moment', async () => {
  for (let round = 0; round < 4; round += 1) {
    // Slack's own clock stands where it was: a summary is looked for by its time
    ahead = 0;
    const here = await openCase(rig, { files: [await sampleFile('ews-request-too-large')] });
    await openEscalation(rig, here, kim);
    await openForm(rig, here, 'forget', robin);
    rig.control.inject('chat.postMessage', { kind: 'answer-lost' }, 1, escalations);
    const told = await nextTold(rig, robin, async () => {
      const escalating = rig.control.modals.submit({}, kim);
      await Promise.all([escalating, rig.control.modals.submit({}, robin)]);
    });
    expect(told).toContain(`Case ${here.caseId} is forgotten`);
    await rig.control.delivered();
    await expect.poll(() => unfinished("and kind <> 'sweep'"), { timeout: 20_000 }).toBe(0);
    ahead += 61_000;
    await expect.poll(() => unfinished(), { timeout: 20_000 }).toBe(0);
    expect(naming(here.caseId)).toEqual([]);
  }
});
