import fc from 'fast-check';
import type { Diagnosis, EvidenceLine, Finding, FoundCause } from '../../../src/diagnosis/diagnosis.js';
import { howToObtain } from '../../../src/diagnosis/how-to-obtain.js';
import { questions } from '../../../src/diagnosis/questions/index.js';
import { reportedAnswers, reportedWords } from '../../../src/diagnosis/questions/reported-answers.js';
import { articleSteps, stages } from '../../../src/diagnosis/stages.js';
import { evidenceKinds } from '../../../src/evidence/evidence.js';
import type { Redacted } from '../../../src/redaction/redacted.js';
import { redacted } from '../../cases/synthetic-diagnosis.js';

/** Texts that would do something if Slack took them for markup. */
export const hostileTexts = [
  '<!channel>',
  '<!here|here>',
  '<@U123>',
  '<https://evil.example|Sign in>',
  '```break out```',
  '*bold* _it_ ~no~ `code`',
  '> quote',
  '\u202egnp.exe',
  '\u0000\u001b[31m',
  '😀'.repeat(40),
  '&lt;!channel&gt;',
  '\ud800',
];

const words = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** Short, long, empty and hostile texts. */
export const anyText: fc.Arbitrary<Redacted> = fc
  .tuple(words, fc.constantFrom(1, 1, 1, 5, 80))
  .map(([word, times]) => redacted(word.repeat(times)));

const moment = fc.record({
  utc: fc.integer({ min: 0, max: 4_102_444_800_000 }),
  offsetMinutes: fc.option(fc.integer({ min: -720, max: 840 })),
});
const line = fc.integer({ min: 1, max: 10_000_000 });
const count = fc.integer({ min: 1, max: 10_000_000 });
const findingIds = Array.from({ length: 12 }, (_, index) => `finding-${index}`);

export const anyEvidenceLine: fc.Arbitrary<EvidenceLine<Redacted>> = fc.record({
  file: anyText,
  line,
  text: anyText,
  time: fc.option(moment),
});

function finding(id: string): fc.Arbitrary<Finding<Redacted>> {
  return fc.record({
    id: fc.constant(id),
    check: fc.constant('check'),
    status: fc.constantFrom('fail', 'warn', 'info', 'pass'),
    stage: fc.constantFrom(...stages),
    recovered: fc.boolean(),
    summary: anyText,
    count,
    firstSeen: fc.option(moment),
    lastSeen: fc.option(moment),
    evidence: fc
      .tuple(anyEvidenceLine, fc.array(anyEvidenceLine, { maxLength: 30 }))
      .map(([first, more]) => [first, ...more]),
  });
}

const step = fc.record({
  id: fc.constant(''),
  title: anyText,
  text: anyText,
  article: fc.option(fc.constantFrom(...articleSteps)),
});

function cause(id: string): fc.Arbitrary<FoundCause<Redacted>> {
  return fc.record({
    id: fc.constant(id),
    title: anyText,
    summary: anyText,
    confidence: fc.constantFrom('confirmed', 'likely', 'possible'),
    stage: fc.constantFrom(...stages),
    owner: fc.constantFrom('mdm-admin', 'exchange-admin', 'citrix-support'),
    action: anyText,
    because: fc.subarray(findingIds),
    against: fc.subarray(findingIds),
    steps: fc
      .array(step, { maxLength: 20 })
      .map((steps) => steps.map((one, index) => ({ ...one, id: `step-${index}` }))),
  });
}

/** Any diagnosis, far larger and stranger than a real one; synthetic. */
export const anyDiagnosis: fc.Arbitrary<Diagnosis<Redacted>> = fc.record({
  verdict: fc.constantFrom('cause-found', 'healthy', 'inconclusive', 'unrecognized'),
  causes: fc
    .integer({ min: 0, max: 12 })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => cause(`cause-${index}`)))),
  ruledOut: fc.array(fc.record({ id: fc.constant('tenant-id-wrong'), because: fc.subarray(findingIds) }), {
    maxLength: 15,
  }),
  notChecked: fc.array(
    fc.record({
      check: fc.constant('check'),
      title: anyText,
      needs: fc.subarray([...evidenceKinds]),
      howToObtain: anyText,
    }),
    { maxLength: 30 },
  ),
  findings: fc.tuple(...findingIds.map(finding)),
  chain: fc.constant(stages.map((stage) => ({ stage, state: 'unknown' as const }))),
  coverage: fc.constant([]),
  sources: fc.array(
    fc.record({
      file: anyText,
      kind: fc.constant('app-log' as const),
      records: count,
      rejected: count,
      from: fc.option(moment),
      to: fc.option(moment),
      problem: fc.option(
        fc.record({ code: fc.constant('ZIP_BROKEN' as const), message: fc.constant('broken') }),
      ),
    }),
    { maxLength: 10 },
  ),
  timeline: fc.array(
    fc.record({
      time: moment,
      until: fc.option(moment),
      kind: fc.constantFrom('wake-up', 'push', 'failure', 'success'),
      count,
      text: anyText,
      file: anyText,
      line,
    }),
    { maxLength: 60 },
  ),
  nextQuestion: fc.option(
    fc.oneof(
      fc.constantFrom(...questions).map((question) => ({
        kind: 'question' as const,
        question: question.id,
        text: question.text,
        why: 'It tells causes apart. '.repeat(30),
        how: question.howToFind,
        answers: question.answers,
      })),
      fc.constantFrom(...evidenceKinds).map((evidence) => ({
        kind: 'evidence' as const,
        evidence,
        text: evidence,
        why: 'It tells causes apart. '.repeat(30),
        how: howToObtain([evidence]),
      })),
    ),
  ),
  reported: fc
    .subarray(questions.map(({ id }) => id))
    .map((ids) => reportedWords(reportedAnswers(ids.map((question) => ({ question, answer: 'unknown' }))))),
});

/** Every section that the buttons of a reply can unfold. */
export function sectionsOf({ causes }: Diagnosis<Redacted>): string[] {
  return [
    'evidence',
    'causes',
    'timeline',
    'unchecked',
    'ruled-out',
    ...causes.slice(0, 5).map(({ id }) => `steps:${id}`),
  ];
}
