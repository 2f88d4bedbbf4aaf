import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../src/workspace/directory.js';
import { type CaseThread, changeStored, nextTold, openCase, press, shown, shows } from './case-thread.js';
import { pastedLines } from './evidence.js';
import { type Rig, startRig } from './rig.js';

const { robin, kim } = people;

let rig: Rig;
let here: CaseThread;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

const fresh = () => openCase(rig, { text: pastedLines });
const holderOf = (ts: string) =>
  JSON.stringify(rig.control.message(ts)?.blocks).match(/"held by "[^\]]*/)?.[0];

describe('who holds a case', () => {
  beforeAll(async () => {
    here = await fresh();
  });

  it('is nobody at first, then who took it, for all to see', async () => {
    expect(shown(rig, here.reply)).toContain('nobody holds it');
    await press(rig, here.reply, 'case.take', kim);
    await shows(rig, here.reply, 'Hand it back');
    expect(holderOf(here.reply)).toContain(`"user_id":"${kim}"`);
  });

  it('stays who took it, though they press again', async () => {
    const told = rig.control.ephemerals(kim).length;
    const other = await fresh();
    await Promise.all([press(rig, other.reply, 'case.take', kim), press(rig, other.reply, 'case.take', kim)]);
    await press(rig, other.reply, 'case.wait');
    await shows(rig, other.reply, 'waiting for the customer');
    expect(holderOf(other.reply)).toContain(kim);
    expect(rig.control.ephemerals(kim)).toHaveLength(told);
  });

  it('is the first of two who press at once; the other is told who', async () => {
    const both = await fresh();
    const told = await nextTold(rig, robin, () =>
      Promise.all([press(rig, both.reply, 'case.take', kim), press(rig, both.reply, 'case.take', robin)]),
    );
    expect(told).toContain(`Case ${both.caseId} is held by <@${kim}>`);
    await shows(rig, both.reply, 'Hand it back');
    expect(holderOf(both.reply)).toContain(kim);
  });

  it('is nobody again once anybody hands it back, pressed twice too', async () => {
    await Promise.all([
      press(rig, here.reply, 'case.release', robin),
      press(rig, here.reply, 'case.release', robin),
    ]);
    await shows(rig, here.reply, 'nobody holds it');
    expect(shown(rig, here.reply)).toContain('Take it');
  });
});

describe('the state of a case', () => {
  beforeAll(async () => {
    here = await fresh();
  });

  it('is waiting for the customer and no longer, at one button each', async () => {
    expect(shown(rig, here.reply)).toMatch(/Case [a-z0-9]+ {2}\nopen/);
    await Promise.all([press(rig, here.reply, 'case.wait'), press(rig, here.reply, 'case.wait')]);
    await shows(rig, here.reply, 'waiting for the customer');
    expect(shown(rig, here.reply)).not.toContain('Waiting for customer');
    await press(rig, here.reply, 'No longer waiting');
    await shows(rig, here.reply, /Case [a-z0-9]+ {2}\nopen/);
  });

  it('is kept over a restart of the bot', async () => {
    await press(rig, here.reply, 'case.wait');
    await shows(rig, here.reply, 'waiting for the customer');
    await rig.restart();
    await press(rig, here.reply, 'case.resume');
    await shows(rig, here.reply, /Case [a-z0-9]+ {2}\nopen/);
  });
});

describe('the buttons of a case', () => {
  it('say so where the case is no longer stored', async () => {
    const gone = await openCase(rig, { text: pastedLines });
    changeStored(rig, 'delete from cases');
    for (const action of ['case.take', 'case.wait', 'case.solve', 'case.draft']) {
      const told = await nextTold(rig, robin, () => press(rig, gone.reply, action));
      expect(told).toContain('(CASE_UNKNOWN)');
    }
  });

  it('stand under no answer that one person alone sees', async () => {
    await rig.control.command({ text: `check ${pastedLines}` });
    const told = await rig.control.waitFor(() =>
      rig.control.ephemerals().find(({ text }) => text.includes('EWS subscription FAILING')),
    );
    expect(JSON.stringify(told.blocks)).not.toContain('"case.');
  });
});
