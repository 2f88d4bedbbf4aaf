import type { Case } from '../../../src/cases/case.js';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.js';
import { nextStep, withTried } from '../../../src/diagnosis/tried.js';
import type { Redacted } from '../../../src/redaction/redacted.js';
import type { Setting } from '../../../src/slack/blocks/reply.js';
import type { CaseView } from '../../../src/slack/cases/case-view.js';

/** A synthetic case: open, held by nobody, made of one upload. */
export function syntheticCase(diagnosis: Diagnosis<Redacted>, changes: Partial<Case> = {}): Case {
  return {
    id: 'abc',
    team: 'T1',
    source: 'message:T1:C1:1.1',
    salt: 'salt',
    state: 'open',
    holder: null,
    openedBy: null,
    solution: null,
    diagnosis,
    redactions: { user: { values: 2, places: 5 }, secret: { values: 1, places: 1 } },
    previous: null,
    madeOf: [{ channel: 'C1', messageTs: '1.1', files: 1, texts: 0 }],
    threads: [{ channel: 'C1', threadTs: '1.1', role: 'home' }],
    createdAt: 1_795_000_000_000,
    updatedAt: 1_795_000_000_000,
    ...changes,
  };
}

/** That case as its messages show it. */
export function caseViewOf(
  diagnosis: Diagnosis<Redacted>,
  { stored = {}, ...changes }: Partial<Omit<CaseView, 'stored'>> & { readonly stored?: Partial<Case> } = {},
): CaseView {
  const { tried = [] } = changes;
  const shown = withTried(diagnosis, tried);
  return {
    stored: syntheticCase(diagnosis, stored),
    diagnosis: shown,
    comparison: null,
    next: nextStep(shown, tried),
    tried,
    known: { causes: [], findings: [] },
    company: [],
    helped: [],
    escalation: null,
    ...changes,
  };
}

/** The setting of a message with these sections unfolded. */
export function settingWith(sections: Iterable<string> = [], changes: Partial<Setting> = {}): Setting {
  return { unfolded: new Set(sections), workspaceUrl: 'https://workspace.example/', ...changes };
}
