import type { ActionsBlock, Button } from '@slack/types';
import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { groupDigits } from '../../report/words.js';
import type { CaseView } from '../cases/case-view.js';
import { fitText } from '../fit.js';
import { limits } from '../limits.js';
import { actionIdOf, type Section, stepsOf, toButtonValue } from '../sections.js';

/** The reply's own view of the case: what buttons need to know. */
export interface ButtonContext {
  readonly caseId: string;
  readonly unfolded: ReadonlySet<string>;
}

/** The buttons under a reply; null where there is nothing to unfold. */
export function sectionButtons(
  { diagnosis, next, stored }: CaseView,
  unfolded: ReadonlySet<string>,
): ActionsBlock | null {
  const context = { caseId: stored.id, unfolded };
  const [first, ...others] = diagnosis.causes;
  const stepsFor = next?.cause ?? first;
  const elements = [
    stepsFor !== undefined && stepsFor.steps.length > 0 ? stepsButton(stepsFor.id, context) : null,
    counted(countEvidence(diagnosis), 'Evidence', 'evidence', context),
    counted(others.length, 'Other causes', 'causes', context),
    diagnosis.timeline.length > 0 ? toggle('timeline', 'Timeline', context) : null,
    counted(diagnosis.notChecked.length, 'Not checked', 'unchecked', context),
    counted(diagnosis.ruledOut.length, 'Ruled out', 'ruled-out', context),
  ].filter((button) => button !== null);
  return elements.length === 0 ? null : { type: 'actions', elements };
}

export function stepsButton(causeId: string, context: ButtonContext): Button {
  return toggle(stepsOf(causeId), 'Steps', context);
}

function counted(count: number, title: string, section: Section, context: ButtonContext): Button | null {
  if (count === 0) return null;
  return toggle(section, title, context, ` (${groupDigits(count)})`);
}

function toggle(section: Section, title: string, { caseId, unfolded }: ButtonContext, suffix = ''): Button {
  const label = unfolded.has(section) ? `Hide ${title.toLowerCase()}` : `${title}${suffix}`;
  return {
    type: 'button',
    action_id: actionIdOf(section),
    text: { type: 'plain_text', text: fitText(label, limits.buttonText) },
    value: toButtonValue({ caseId, section }),
  };
}

function countEvidence({ findings }: Diagnosis<Redacted>): number {
  return findings.reduce((sum, { evidence }) => sum + evidence.length, 0);
}
