import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftsFor } from '../../../src/report/drafts/drafts.js';
import { draftModal } from '../../../src/slack/blocks/draft-modal.js';
import { solvedModal } from '../../../src/slack/blocks/solved-modal.js';
import { fromMetadata, toMetadata } from '../../../src/slack/case-metadata.js';
import { possibleSolutions } from '../../../src/slack/cases/possible-solutions.js';
import { fromSolutionValue, toSolutionValue } from '../../../src/slack/solutions.js';
import { fromMarkValue, toMarkValue } from '../../../src/slack/step-marks.js';
import { validateView } from '../../../src/workspace/blocks/validate.js';
import { syntheticDiagnosis } from '../../cases/synthetic-diagnosis.js';
import { anyCaseView } from './case-view-arbitrary.js';
import { caseViewOf } from './case-views.js';

const metadata = toMetadata({ caseId: 'abc', channel: 'C1', threadTs: '1795000000.000100' });
const asJson = (view: unknown) => JSON.parse(JSON.stringify(view));

describe('the forms of a case', () => {
  it('are ones that Slack takes, whatever the case', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyCaseView, (view) => {
        expect(validateView(asJson(solvedModal(possibleSolutions(view), metadata)))).toEqual([]);
        const drafts = draftsFor(view.diagnosis);
        expect(drafts.length).toBeGreaterThan(0);
        for (const draft of drafts)
          expect(validateView(asJson(draftModal(drafts, draft, metadata)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('bring back where they were opened', () => {
    expect(fromMetadata(metadata)).toEqual({ caseId: 'abc', channel: 'C1', threadTs: '1795000000.000100' });
  });
});

describe('possibleSolutions', () => {
  const mark = { userId: 'U1', at: 1 };

  it('names each cause once, of the diagnosis, of the one before and of what was tried', () => {
    const diagnosis = syntheticDiagnosis();
    const tried = [{ ...mark, cause: 'tenant-id-wrong', step: 'gone', result: 'done' } as const];
    const healthy = { ...diagnosis, verdict: 'healthy' as const, causes: [] };
    const ids = (view: Parameters<typeof possibleSolutions>[0]) =>
      possibleSolutions(view).map(({ cause }) => cause);
    expect(ids(caseViewOf(diagnosis, { stored: { previous: diagnosis } }))).toEqual([
      'ews-request-too-large',
    ]);
    expect(ids(caseViewOf(healthy, { tried, stored: { previous: diagnosis } }))).toEqual([
      'ews-request-too-large',
      'tenant-id-wrong',
    ]);
    expect(ids(caseViewOf(healthy))).toEqual([]);
  });

  it('stands causes first whose steps were done', () => {
    const diagnosis = syntheticDiagnosis();
    const [first] = diagnosis.causes;
    if (first === undefined) throw new Error('the synthetic diagnosis has a cause');
    const causes = [first, { ...first, id: 'second' }];
    const tried = [{ ...mark, cause: 'second', step: 'raise', result: 'done' } as const];
    const solutions = possibleSolutions(caseViewOf({ ...diagnosis, causes }, { tried }));
    expect(solutions.map(({ cause }) => cause)).toEqual(['second', 'ews-request-too-large']);
  });
});

describe('values', () => {
  it('of solutions come back as they were made; what is none of ours is something else', () => {
    expect(fromSolutionValue(toSolutionValue('a-b', 'c.d'))).toEqual({ cause: 'a-b', step: 'c.d' });
    for (const value of ['other', '', 'a:', ':b', 'a:b:c', 'a b:c'])
      expect(fromSolutionValue(value)).toEqual({ cause: null, step: null });
  });

  it('of marks come back as they were made, and others are refused', () => {
    const address = { caseId: 'abc', cause: 'a-b', step: 'c.d', mark: 'did-not-help' } as const;
    expect(fromMarkValue(toMarkValue(address))).toEqual(address);
    for (const value of ['', 'abc:a:b', 'abc:a:b:other', 'ABC:a:b:done', 'abc:a:b:done\n', 'abc:a:b:c:done'])
      expect(fromMarkValue(value)).toBeNull();
  });
});
