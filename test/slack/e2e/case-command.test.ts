import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, people } from '../../../src/workspace/directory.js';
import { type CaseThread, changeStored, nextTold, openCase, press, shows } from './case-thread.js';
import { pastedLines } from './evidence.js';
import { type Rig, shownIn, startRig } from './rig.js';

const { robin, kim } = people;
const hour = 60 * 60_000;

let now = Date.UTC(2026, 10, 24, 8);
let rig: Rig;
let first: CaseThread;
beforeAll(async () => {
  rig = await startRig({ now: () => now });
  first = await openCase(rig, { text: pastedLines });
});
afterAll(() => rig.stop());

const typed = (text: string, user: string = robin) =>
  nextTold(rig, user, () => rig.control.command({ text, user }));

/** Addresses in what the bot said last to a person alone. */
function linksTold(user: string = robin): string[] {
  const told = JSON.stringify(rig.control.ephemerals(user).at(-1)?.blocks);
  return [...told.matchAll(/"url":"([^"]+)"/g)].map(([, url]) => String(url));
}

describe('/securemail cases', () => {
  it('lists the cases of the team with state, age, cause, holder and a link to the thread', async () => {
    now += 3 * hour;
    const told = await typed('cases');
    expect(told).toContain('1 case of the team not solved');
    expect(told).toMatch(new RegExp(` {2}open, 3 h\\n, nobody holds it\\n \\(case ${first.caseId}\\)`));
    expect(told).toMatch(/413|too large/);
    expect(linksTold()).toEqual([
      expect.stringMatching(new RegExp(`/archives/${channels.support}/p${first.root.replace('.', '')}$`)),
    ]);
  });

  it('lists mine, which are those that I hold', async () => {
    expect(await typed('cases mine', kim)).toContain('You hold no case that is not solved.');
    await press(rig, first.reply, 'case.take', kim);
    await shows(rig, first.reply, 'Hand it back');
    expect(await typed('  CASES   Mine ', kim)).toContain('1 case held by you');
    expect(await typed('cases mine 2', kim)).toContain('1 case held by you');
    expect(await typed('cases 7')).toContain('1 case of the team not solved');
    expect(await typed('cases mine')).toContain('You hold no case');
  });

  it('says how to ask where something else was typed', async () => {
    for (const other of ['cases yours', 'cases mine two', 'cases 0', 'cases 1 mine'])
      expect(await typed(other)).toContain('cases mine');
    expect(await typed('cases solved')).toContain('No case is solved yet.');
  });

  it('leaves out cases of the direct conversations of others', async () => {
    const root = rig.control.post({ channel: channels.kimDirect, user: kim, text: pastedLines }).ts;
    const answer = await rig.answer(root, channels.kimDirect);
    const id = /Case ([a-z0-9]{10})/.exec(shownIn(answer.blocks))?.[1];
    expect(await typed('cases')).not.toContain(id);
    expect(await typed('cases', kim)).toContain(id);
  });
});

describe('/securemail case', () => {
  it('tells how the case stands, with a link to its thread', async () => {
    const told = await typed(`case  #${first.caseId.toUpperCase()}`);
    expect(told).toContain('Push is broken at the EWS subscription');
    expect(told).toContain(`Case ${first.caseId}`);
    expect(told).toContain('Do now');
    expect(told).toContain('Age: 3 h.');
    expect(linksTold().at(-1)).toContain(first.root.replace('.', ''));
    expect(JSON.stringify(rig.control.ephemerals(robin).at(-1)?.blocks)).toContain(kim);
  });

  it.each([
    'case `nosuchcase`',
    'case nosuchcase',
    'case not an id at all',
    'probe nosuchcase',
    'forget ../x',
  ])('knows no case by %j', async (text) => {
    expect(await typed(text)).toContain('(CASE_UNKNOWN)');
  });

  it('knows no case of another team', async () => {
    const other = await openCase(rig, { text: pastedLines });
    changeStored(rig, `update cases set team = 'T2' where id = '${other.caseId}'`);
    for (const verb of ['case', 'probe', 'forget'])
      expect(await typed(`${verb} ${other.caseId}`)).toContain('(CASE_UNKNOWN)');
  });

  it.each(['case', 'forget '])('asks for the id after %j', async (text) => {
    expect(await typed(text)).toContain('with the id of a case');
  });

  it('tells of a case that was answered to one person alone, which is in no list', async () => {
    const told = await typed(`check ${pastedLines}`);
    expect(told).toContain('EWS subscription FAILING');
    expect(await typed('cases')).toContain('1 case of the team');
  });
});

describe('/securemail probe <case>', () => {
  it('names the case', async () => {
    expect(await typed(`probe \`${first.caseId}\``)).toContain(`for case ${first.caseId}`);
  });
});

describe('/securemail forget', () => {
  it('asks first, with a dialogue; then the case is gone, and the person is told', async () => {
    const doomed = await openCase(rig, { text: pastedLines });
    const told = await typed(`forget ${doomed.caseId}`);
    expect(told).toContain('removes what is stored of it');
    expect(await typed(`case ${doomed.caseId}`)).toContain(doomed.caseId);
    const asked = rig.control.ephemerals(robin).at(-2);
    if (asked === undefined) throw new Error('the question was not asked');
    expect(JSON.stringify(asked.blocks)).toContain('"confirm"');
    const click = { channel: channels.support, ts: asked.ts, action: 'forget.confirm' };
    expect(await nextTold(rig, robin, () => rig.control.click(click))).toContain(
      `Case ${doomed.caseId} is forgotten`,
    );
    expect(await typed(`case ${doomed.caseId}`)).toContain('(CASE_UNKNOWN)');
    expect(rig.control.message(doomed.reply)).toBeUndefined();
  });
});
