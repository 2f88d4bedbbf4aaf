import { describe, expect, it } from 'vitest';
import type { Escalation } from '../../../src/cases/escalations.js';
import { doNow, whoWords } from '../../../src/slack/blocks/now.js';
import { syntheticDiagnosis } from '../../cases/synthetic-diagnosis.js';
import { caseViewOf } from './case-views.js';

const diagnosis = syntheticDiagnosis();
const done = (cause: string, step: string) => ({ cause, step, result: 'done', userId: 'U1', at: 1 }) as const;
const escalation: Escalation = {
  caseId: 'abc',
  channel: 'C2',
  messageTs: '1.1',
  target: 'citrix-support',
  urgency: 'normal',
  note: null,
  include: [],
  userId: 'U1',
  at: 1,
  picture: null,
};

describe('doNow', () => {
  it('says the action of the cause as long as nothing of it was tried', () => {
    expect(doNow(caseViewOf(diagnosis, { tried: [done('another', 'raise')] }))).toEqual({
      what: 'Raise uploadReadAheadSize on the EWS site.',
      who: 'Exchange administrator',
      nextCause: null,
    });
  });

  it('says the next step once one was tried', () => {
    const [first] = diagnosis.causes;
    const [step] = first?.steps ?? [];
    if (first === undefined || step === undefined) throw new Error('the synthetic cause has a step');
    const causes = [{ ...first, steps: [step, { ...step, id: 'second', title: 'Check it' }] }];
    const view = caseViewOf({ ...diagnosis, causes }, { tried: [done(first.id, step.id)] });
    expect(doNow(view)).toMatchObject({ what: 'Check it', nextCause: null });
  });

  it('names the cause where it is another than the first', () => {
    const [first] = diagnosis.causes;
    if (first === undefined) throw new Error('the synthetic diagnosis has a cause');
    const causes = [first, { ...first, id: 'second', title: 'The second', action: 'Do this.' }];
    const view = caseViewOf({ ...diagnosis, causes }, { tried: [done(first.id, 'raise')] });
    expect(doNow(view)).toMatchObject({ what: 'Do this.', nextCause: 'The second' });
  });

  it.each([
    ['offers to escalate where every step was tried', null, /new log bundle, or escalate the case\.$/],
    ['does not where that was done', escalation, /new log bundle\.$/],
  ])('%s', (_, escalated, words) => {
    const tried = [done('ews-request-too-large', 'raise')];
    const now = doNow(caseViewOf(diagnosis, { tried, escalation: escalated }));
    expect(now?.what).toMatch(words);
    expect(now?.who).toBeNull();
  });

  it('has nothing for a case that is solved, or where nothing is known', () => {
    expect(doNow(caseViewOf(diagnosis, { stored: { state: 'solved' } }))?.what).toMatch(/^Nothing/);
    expect(doNow(caseViewOf({ ...diagnosis, verdict: 'inconclusive', causes: [] }))).toBeNull();
  });

  it('says of a device that works what to ask, and where the answer no leads', () => {
    const now = doNow(caseViewOf({ ...diagnosis, verdict: 'healthy', causes: [] }));
    expect(now).toMatchObject({ what: expect.stringMatching(/^Ask the user .* the draft for the customer/) });
  });

  it.each([
    ['healthy', 'fixed', 'open', true],
    ['healthy', 'unsettled', 'open', false],
    ['inconclusive', 'fixed', 'open', false],
    ['healthy', 'fixed', 'solved', false],
  ] as const)(
    'where a %s upload finds a cause %s in a case that is %s: speaks of solving it: %s',
    (verdict, kind, state, solves) => {
      const change = { kind, cause: 'c', title: 'It failed', finding: null, evidence: null };
      const now = doNow(
        caseViewOf(
          { ...diagnosis, verdict, causes: [] },
          { comparison: { changes: [change], upload: 2 }, stored: { state } },
        ),
      );
      expect(now?.what.includes('mark the case as solved') ?? false).toBe(solves);
    },
  );

  it('has the reader turn to Citrix, who cannot open a case with themselves', () => {
    expect(whoWords('Citrix support')).toBe('You, with Citrix support');
    expect(whoWords('Network administrator')).toBe('Network administrator');
  });
});
