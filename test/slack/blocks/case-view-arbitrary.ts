import fc from 'fast-check';
import type { Case } from '../../../src/cases/case.js';
import type { Escalation } from '../../../src/cases/escalations.js';
import type { KnownFinding } from '../../../src/cases/known-findings.js';
import type { StoredTriedStep } from '../../../src/cases/tried-steps.js';
import type { Comparison } from '../../../src/diagnosis/comparison.js';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.js';
import type { Redacted } from '../../../src/redaction/redacted.js';
import type { CaseView, SeenTogether } from '../../../src/slack/cases/case-view.js';
import { redacted } from '../../cases/synthetic-diagnosis.js';
import { caseViewOf } from './case-views.js';
import { anyDiagnosis, anyEvidenceLine, anyText } from './diagnosis-arbitrary.js';

const when = fc.integer({ min: 0, max: 4_102_444_800_000 });
const userId = fc.constantFrom('U0ROBIN001', 'U0KIM00001');

/** As long as the form lets a note be, and as heavy. */
const note: fc.Arbitrary<Redacted> = fc.oneof(
  anyText,
  fc.constantFrom(redacted('&'.repeat(1000)), redacted('note '.repeat(200))),
);

const comparison: fc.Arbitrary<Comparison<Redacted>> = fc.record({
  upload: fc.integer({ min: 2, max: 40 }),
  changes: fc.array(
    fc.record({
      kind: fc.constantFrom('fixed', 'still-there', 'new', 'not-seen-again', 'unsettled'),
      cause: fc.constant('cause-0'),
      title: anyText,
      finding: fc.option(anyText),
      evidence: fc.option(anyEvidenceLine),
    }),
    { maxLength: 12 },
  ),
});

const known: fc.Arbitrary<KnownFinding> = fc.record({
  id: fc.constant('known'),
  team: fc.constant('T1'),
  finding: fc.constantFrom('finding-0', 'finding-1', 'gone'),
  scope: fc.constantFrom('case', 'tenant', 'everywhere'),
  caseId: fc.constant('abc'),
  tenants: fc.constant([]),
  reason: note,
  userId,
  since: when,
  until: when,
});

const thread = { channel: 'C1', threadTs: '1795000000.000100', role: 'home' } as const;

const company: fc.Arbitrary<SeenTogether> = fc.record({
  kind: fc.constantFrom('endpoint', 'tenant'),
  value: fc.constantFrom('us-east-1.pushreg.xm.citrix.com', 'f'.repeat(64)),
  cases: fc
    .integer({ min: 1, max: 40 })
    .map((size) => Array.from({ length: size }, (_, index) => ({ id: `case${index}`, threads: [thread] }))),
  outage: fc.option(
    fc.record({
      team: fc.constant('T1'),
      cause: fc.constant('cause-0'),
      kind: fc.constantFrom('endpoint', 'tenant'),
      value: fc.constant('us-east-1.pushreg.xm.citrix.com'),
      channel: fc.constant('C2'),
      messageTs: fc.constant('1795000000.000200'),
    }),
  ),
});

const escalation: fc.Arbitrary<Escalation> = fc.record({
  caseId: fc.constant('abc'),
  channel: fc.constant('C2'),
  messageTs: fc.option(fc.constant('1795000000.000300')),
  target: fc.constantFrom('citrix-support', 'nobody-known'),
  urgency: fc.constantFrom('normal', 'high', 'critical'),
  note: fc.option(note),
  include: fc.constant(['picture']),
  userId,
  at: when,
  picture: fc.option(fc.constant({ id: 'F1', alt: 'Timeline of the device.' })),
});

/** Marks of some steps of the diagnosis, and of one that it does not know. */
function marks({ causes }: Diagnosis<Redacted>): fc.Arbitrary<StoredTriedStep[]> {
  const steps = causes.flatMap(({ id, steps: own }) => own.map((step) => ({ cause: id, step: step.id })));
  const result = fc.constantFrom('done' as const, 'did-not-help' as const);
  const all = [...steps, { cause: 'gone', step: 'gone' }];
  return fc
    .subarray(all)
    .chain((some) =>
      fc.tuple(
        ...some.map((step) => fc.record({ result, userId, at: when }).map((mark) => ({ ...step, ...mark }))),
      ),
    );
}

const work: fc.Arbitrary<Pick<Case, 'state' | 'holder' | 'solution' | 'madeOf'>> = fc.record({
  state: fc.constantFrom('open', 'waiting', 'escalated', 'solved'),
  holder: fc.option(userId),
  solution: fc.option(
    fc.record({
      cause: fc.option(fc.constantFrom('ews-request-too-large', 'gone')),
      step: fc.option(fc.constantFrom('raise-value', 'gone')),
      note: fc.option(note),
      userId,
      at: when,
    }),
  ),
  madeOf: fc.integer({ min: 0, max: 30 }).map((size) =>
    Array.from({ length: size }, (_, index) => ({
      channel: 'C1',
      messageTs: `${index}.1`,
      files: index % 2,
      texts: 1,
    })),
  ),
});

/** Any case as its messages show it, far fuller and stranger than a real one; synthetic. */
export const anyCaseView: fc.Arbitrary<CaseView> = anyDiagnosis.chain((diagnosis) =>
  fc
    .record({
      stored: work,
      tried: marks(diagnosis),
      comparison: fc.option(comparison),
      known: fc.record({
        causes: fc.subarray([...diagnosis.causes]),
        findings: fc.array(known, { maxLength: 12 }),
      }),
      company: fc.array(company, { maxLength: 4 }),
      helped: fc.array(
        fc.record({
          step: fc.constantFrom('step-0', 'step-1', 'gone'),
          count: fc.integer({ min: 1, max: 99 }),
        }),
        { maxLength: 20 },
      ),
      escalation: fc.option(escalation),
    })
    .map((parts) => caseViewOf(diagnosis, parts)),
);
