import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { pastedLines } from '../e2e/evidence.js';
import { type Rig, shownIn, startRig } from '../e2e/rig.js';
import { type CaseIn, openCaseIn, toldIn, typedIn } from './channel-asking.js';

const { robin, kim } = people;
const { escalations, support } = channels;

const reveal = [kim];
let now = Date.UTC(2026, 10, 24, 8);
let rig: Rig;
let first: CaseIn;
let second: CaseIn;
beforeAll(async () => {
  rig = await startRig({ now: () => now, escalationChannel: escalations, access: { reveal } });
  first = await openCaseIn(rig, support, robin, pastedLines);
  second = await openCaseIn(rig, support, robin, pastedLines);
});
afterAll(() => rig.stop());

/** Rows of the table that somebody was shown last: the texts of their cells. */
function rowsShown(user: string): string[][] {
  const table = rig.control
    .ephemerals(user, support)
    .at(-1)
    ?.blocks.find(({ type }) => type === 'table');
  const rows = (table?.rows ?? []) as readonly (readonly unknown[])[];
  return rows.map((row) => row.map((cell) => cellText(cell)));
}

function cellText(cell: unknown): string {
  const shown = shownIn(cell).trim();
  return shown === '' ? (/"(?:user|channel)_id":"(\w+)"/.exec(JSON.stringify(cell))?.[1] ?? '') : shown;
}

const asked = async (user: string, text: string) => ({
  told: await typedIn(rig, support, user, text),
  rows: rowsShown(user),
});

describe('/securemail audit', () => {
  it('says so where nothing is recorded', async () => {
    expect((await asked(kim, 'audit')).told).toContain('Nothing is recorded.');
    expect((await asked(kim, 'audit nosuchcase')).told).toContain('Nothing is recorded of case nosuchcase.');
  });

  it('tells who did what, where and when, and what was refused, the latest first', async () => {
    await rig.control.click({ channel: support, ts: first.reply, action: 'case.escalate', user: kim });
    await rig.control.waitFor(() => rig.control.modal(kim));
    await rig.control.modals.submit({}, kim);
    await rig.control.waitFor(() =>
      shownIn(rig.control.message(first.reply)?.blocks).includes('open the escalation'),
    );
    now += 60_000;
    await toldIn(rig, support, robin, () =>
      rig.control.click({
        channel: support,
        ts: second.reply,
        action: 'case.more',
        choice: `reveal:${second.caseId}`,
        user: robin,
      }),
    );
    const { told, rows } = await asked(kim, 'audit');
    expect(rows).toEqual([
      ['When', 'Who', 'What', 'Outcome', 'Case', 'Where'],
      ['24 Nov 2026 08:01 UTC', robin, 'saw identities', 'refused', second.caseId, support],
      ['24 Nov 2026 08:00 UTC', kim, 'escalated', 'done', first.caseId, support],
    ]);
    expect(told).toContain(`24 Nov 2026 08:00 UTC, ${kim}, escalated, done, ${first.caseId}, ${support}`);
    expect(told).not.toContain('<@');
  });

  it('tells of one case, also of one that is gone', async () => {
    const { reply, caseId } = await openCaseIn(rig, support, robin, pastedLines);
    await rig.control.click({
      channel: support,
      ts: reply,
      action: 'case.more',
      choice: `forget:${caseId}`,
      user: robin,
    });
    await rig.control.waitFor(() => rig.control.modal(robin));
    await rig.control.modals.submit({}, robin);
    await rig.control.waitFor(() => rig.control.message(reply) === undefined);
    const { rows } = await asked(kim, `audit ${caseId}`);
    expect(rows.slice(1)).toEqual([
      ['24 Nov 2026 08:01 UTC', robin, 'removed the case', 'done', caseId, support],
    ]);
  });

  it('is refused to those who may not see identities, which is recorded', async () => {
    const { told, rows } = await asked(robin, `audit ${first.caseId}`);
    expect(told).toContain('REVEAL_USERS');
    expect(rows).toEqual([]);
    expect((await asked(kim, `audit ${first.caseId}`)).rows[1]?.slice(1, 4)).toEqual([
      robin,
      'read the audit trail',
      'refused',
    ]);
  });

  it('asks for the id where something else was typed', async () => {
    expect((await asked(kim, 'audit of the week')).told).toContain('with the id of a case');
  });

  it('shows twenty entries at most', async () => {
    for (let count = 0; count < 22; count += 1) await typedIn(rig, support, robin, 'audit');
    expect((await asked(kim, 'audit')).rows).toHaveLength(21);
  });
});

describe('an escalation that Slack refuses', () => {
  it('is recorded before it is posted, and that it was not done', async () => {
    const closed = await startRig({ escalationChannel: channels.lobby });
    const { reply, caseId } = await openCaseIn(closed, support, robin, pastedLines);
    await closed.control.click({ channel: support, ts: reply, action: 'case.escalate' });
    await closed.control.waitFor(() => closed.control.modal());
    await toldIn(closed, support, robin, () => closed.control.modals.submit({}));
    const told = await typedIn(closed, support, robin, `audit ${caseId}`);
    expect(told).toContain('escalated, not done: Slack refused');
    expect(told).toContain('escalated, done');
    await closed.stop();
  });
});
