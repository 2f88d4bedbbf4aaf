import { beforeEach, describe, expect, it } from 'vitest';
import { Ids } from '../../../src/workspace/ids.js';
import { Grants } from '../../../src/workspace/store/grants.js';
import { ManualClock } from '../manual-clock.js';

let clock: ManualClock;
let grants: Grants;
beforeEach(() => {
  clock = new ManualClock();
  grants = new Grants(clock, new Ids(clock));
});

const target = { channel: 'C1', user: 'U1', threadTs: null, messageTs: null };

describe('trigger ids', () => {
  it('serve once', () => {
    const id = grants.newTrigger('U1');
    expect(grants.spendTrigger(id)).toEqual({ user: 'U1' });
    expect(grants.spendTrigger(id)).toEqual({ error: 'exchanged_trigger_id' });
  });

  it('serve for three seconds', () => {
    const [early, late] = [grants.newTrigger('U1'), grants.newTrigger('U1')];
    clock.advance(3000);
    expect(grants.spendTrigger(early)).toEqual({ user: 'U1' });
    clock.advance(1);
    expect(grants.spendTrigger(late)).toEqual({ error: 'expired_trigger_id' });
  });
});

describe('response URLs', () => {
  it('serve five times', () => {
    const id = grants.newResponse(target);
    const uses = Array.from({ length: 6 }, () => grants.spendResponse(id));
    expect(uses.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => target));
    expect(uses[5]).toEqual({ error: 'used_url' });
  });

  it('serve for thirty minutes', () => {
    const id = grants.newResponse(target);
    clock.advance(30 * 60_000);
    expect(grants.spendResponse(id)).toEqual(target);
    clock.advance(1);
    expect(grants.spendResponse(id)).toEqual({ error: 'expired_url' });
  });
});
