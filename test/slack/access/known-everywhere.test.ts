import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { pastedLines } from '../e2e/evidence.js';
import { type Rig, startRig } from '../e2e/rig.js';
import { type CaseIn, openCaseIn, toldIn } from './channel-asking.js';

const { robin } = people;
const { support } = channels;

let rig: Rig;
let here: CaseIn;
let guest: string;
beforeAll(async () => {
  rig = await startRig();
  guest = rig.control.addPerson({ name: 'guest', as: 'guest', channels: [support] });
  here = await openCaseIn(rig, support, robin, pastedLines);
});
afterAll(() => rig.stop());

const click = (action: string, user: string, choice?: string) =>
  rig.control.click({ channel: support, ts: here.reply, action, user, choice });

function recorded(user: string): unknown[] {
  const database = new DatabaseSync(join(rig.folder, 'securemail.sqlite'));
  const query =
    'select act, outcome, channel, case_id as caseId from audit where user_id = ? order by at, id';
  const found = database.prepare(query).all(user);
  database.close();
  return found.map((entry) => ({ ...entry }));
}

async function formOf(user: string): Promise<void> {
  await rig.control.waitFor(() => rig.control.modal(user), { what: `a form for ${user}` });
}

describe('to make a finding known in every case', () => {
  const scope = { 'known.scope': 'everywhere', 'known.reason': 'On it' };

  it('no guest may, nor take that back; in one case they may', async () => {
    await click('case.more', guest, `known:${here.caseId}`);
    await formOf(guest);
    const told = await toldIn(rig, support, guest, () => rig.control.modals.submit(scope, guest));
    expect(told).toContain('Guests may not make a finding known in every case');
    expect(recorded(guest)).toContainEqual({
      act: 'acknowledge-everywhere',
      outcome: 'refused',
      channel: support,
      caseId: here.caseId,
    });
    await click('case.more', robin, `known:${here.caseId}`);
    await formOf(robin);
    await rig.control.modals.submit(scope, robin);
    await rig.control.waitFor(() =>
      JSON.stringify(rig.control.message(here.reply)?.blocks).includes('known.toggle'),
    );
    await click('known.toggle', robin);
    await rig.control.waitFor(() =>
      JSON.stringify(rig.control.message(here.reply)?.blocks).includes('known.take-back'),
    );
    expect(await toldIn(rig, support, guest, () => click('known.take-back', guest))).toContain(
      'Guests may not',
    );
    await click('known.take-back', robin);
    await rig.control.waitFor(
      () => !JSON.stringify(rig.control.message(here.reply)?.blocks).includes('known.take-back'),
    );
    const acts = (user: string) => recorded(user).map((entry) => JSON.stringify(entry));
    expect(acts(robin).join()).toContain('"act":"acknowledge-everywhere","outcome":"allowed"');
    expect(acts(robin).join()).toContain('"act":"take-back-everywhere","outcome":"allowed"');
    expect(acts(guest).join()).toContain('"act":"take-back-everywhere","outcome":"refused"');
  });
});
