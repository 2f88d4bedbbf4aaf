import { afterAll, beforeAll, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { openCase, shows } from '../../slack/e2e/case-thread.js';
import { answersIn, openForm, summaries } from '../../slack/e2e/escalation-thread.js';
import { pastedLines } from '../../slack/e2e/evidence.js';
import { type Rig, socketConfig, startOn, startRig } from '../../slack/e2e/rig.js';
import { createSchema, type PostgresSchema } from '../postgres-schema.js';

const { robin, kim } = people;
const escalationChannel = channels.escalations;

let schema: PostgresSchema;
let rig: Rig;
let second: { stop(): Promise<void> };
beforeAll(async () => {
  schema = await createSchema();
  const store = { kind: 'postgres', url: schema.url } as const;
  rig = await startRig({ store, escalationChannel });
  const config = socketConfig(rig.standIn);
  second = await startOn(store, config, { escalationChannel });
  await rig.control.connected(2);
});
afterAll(async () => {
  await second.stop();
  await rig.stop();
  await schema.drop();
});

it.each([1, 2, 3])('two processes escalate a case once, whichever hears of whom: turn %i', async () => {
  const here = await openCase(rig, { text: pastedLines });
  await openForm(rig, here, robin);
  await openForm(rig, here, kim);
  const told = () => [...rig.control.ephemerals(robin), ...rig.control.ephemerals(kim)];
  const before = told().length;
  await Promise.all([rig.control.modals.submit({}, robin), rig.control.modals.submit({}, kim)]);
  await shows(rig, here.reply, 'open the escalation');
  await rig.control.waitFor(() => told().length > before, { what: 'who is told' });
  expect(told()).toHaveLength(before + 1);
  const [summary] = summaries(rig, here.caseId);
  expect(summaries(rig, here.caseId)).toHaveLength(1);
  expect(answersIn(rig, summary?.ts ?? '', escalationChannel)).toHaveLength(1);
});
