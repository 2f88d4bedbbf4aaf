import type { Escalation } from '../../../src/cases/escalations.js';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.js';
import type { Redacted } from '../../../src/redaction/redacted.js';
import type { CaseView } from '../../../src/slack/cases/case-view.js';
import { redacted, syntheticDiagnosis } from '../../cases/synthetic-diagnosis.js';

export const workspaceUrl = 'https://local.example/';

/** A synthetic escalation. */
export const escalation: Escalation = {
  caseId: 'abc',
  channel: 'C2',
  messageTs: '2.000002',
  target: 'citrix-support',
  urgency: 'high',
  note: redacted('since Monday'),
  include: ['evidence', 'picture', 'package'],
  userId: 'U1',
  at: 1_795_000_000_000,
  picture: { id: 'F1', alt: 'Timeline of the device.' },
};

/** An escalated case, synthetic. */
export function escalatedView(
  diagnosis: Diagnosis<Redacted> = syntheticDiagnosis(),
  more: Partial<CaseView> = {},
): CaseView {
  return {
    stored: {
      id: 'abc',
      team: 'T1',
      source: 'message',
      salt: 'salt',
      state: 'escalated',
      holder: 'U2',
      openedBy: null,
      solution: null,
      diagnosis,
      redactions: null,
      previous: null,
      madeOf: [],
      threads: [
        { channel: 'C1', threadTs: '1.000001', role: 'home' },
        { channel: 'C2', threadTs: '2.000002', role: 'escalation' },
      ],
      createdAt: 1_795_000_000_000,
      updatedAt: 1_795_000_000_000,
    },
    diagnosis,
    comparison: null,
    next: null,
    tried: [{ cause: 'ews-request-too-large', step: 'gone', result: 'did-not-help', userId: 'U3', at: 1 }],
    known: { causes: [], findings: [] },
    company: [],
    helped: [],
    escalation,
    ...more,
  };
}
