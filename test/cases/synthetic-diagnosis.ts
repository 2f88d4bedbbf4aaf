import type { Diagnosis } from '../../src/diagnosis/diagnosis.js';
import { articleSteps, stages } from '../../src/diagnosis/stages.js';
import type { Redacted } from '../../src/redaction/redacted.js';

/** Marks synthetic text as redacted: it holds nothing of anybody. */
export function redacted(text: string): Redacted {
  return text as Redacted;
}

/** A small diagnosis, synthetic: EWS refuses the subscription with HTTP 413. */
export function syntheticDiagnosis(): Diagnosis<Redacted> {
  const time = { utc: Date.UTC(2026, 10, 20, 9, 12, 33, 310), offsetMinutes: 60 };
  const until = { utc: Date.UTC(2026, 10, 20, 9, 27, 1, 5), offsetMinutes: 60 };
  const file = redacted('Secure Mail/Diagnostics_1.csv');
  const line = (at: number) => ({ file, line: at, text: redacted('HTTP status code: 413'), time });
  return {
    verdict: 'cause-found',
    causes: [
      {
        id: 'ews-request-too-large',
        title: 'Exchange refuses the subscription request as too large',
        summary: redacted('Exchange answers the subscription request with HTTP 413.'),
        confidence: 'confirmed',
        stage: 'ews-subscription',
        owner: 'exchange-admin',
        action: 'Raise uploadReadAheadSize on the EWS site.',
        because: ['ews-refused'],
        against: [],
        steps: [
          {
            id: 'raise',
            title: 'Raise the limit',
            text: 'On the Exchange server:\niisreset',
            article: 'http-413',
          },
        ],
      },
    ],
    ruledOut: [{ id: 'push-disabled-by-policy', because: ['push-enabled'] }],
    notChecked: [
      {
        check: 'ews-event-log',
        title: 'Whether Exchange reaches the listener',
        needs: ['ews-event-log'],
        howToObtain: 'Export the events of source MSExchange Web Services.',
      },
    ],
    findings: [
      {
        id: 'ews-refused',
        check: 'subscription',
        status: 'fail',
        stage: 'ews-subscription',
        recovered: false,
        summary: redacted('The EWS subscription was refused with HTTP 413'),
        count: 4,
        firstSeen: time,
        lastSeen: until,
        evidence: [line(1204), line(1310)],
      },
      {
        id: 'push-enabled',
        check: 'push-enabled',
        status: 'pass',
        stage: 'policy',
        recovered: false,
        summary: redacted('PushNotificationsEnabled is true'),
        count: 1,
        firstSeen: null,
        lastSeen: null,
        evidence: [
          { file: redacted('CtxLog_AppPolicies.xml'), line: 12, text: redacted('true'), time: null },
        ],
      },
    ],
    chain: stages.map((stage) => ({
      stage,
      state: stage === 'ews-subscription' ? 'failing' : stage === 'policy' ? 'ok' : 'unknown',
    })),
    coverage: articleSteps.map((article) => ({
      article,
      state: article === 'http-413' ? 'fail' : 'no-evidence',
    })),
    sources: [{ file, kind: 'app-log', records: 5120, rejected: 2, from: time, to: until, problem: null }],
    timeline: [
      {
        time,
        until,
        kind: 'failure',
        count: 4,
        text: redacted('EWS subscription refused: HTTP 413'),
        file,
        line: 1204,
      },
    ],
    nextQuestion: null,
    reported: [],
  };
}
