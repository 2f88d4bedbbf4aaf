/** What the buttons of a case do; each carries the case's id as its value. */
export const caseActions = [
  'take',
  'release',
  'wait',
  'resume',
  'reopen',
  'solve',
  'escalate',
  'draft',
] as const;
export type CaseAction = (typeof caseActions)[number];

/** `case.verb` of a button. */
export function caseAction(action: CaseAction): string {
  return `case.${action}`;
}

/** What the menu of a case offers beside its buttons. */
export const caseChoices = ['known', 'reveal', 'forget'] as const;
export type CaseChoice = (typeof caseChoices)[number];

/** Action id of that menu. */
export const moreAction = 'case.more';

export function toChoiceValue(choice: CaseChoice, caseId: string): string {
  return `${choice}:${caseId}`;
}

/** The choice that a value names; null for what no menu of ours carries. */
export function fromChoiceValue(value: string): { choice: CaseChoice; caseId: string } | null {
  const [, name, caseId] = /^([a-z]{1,20}):([a-z0-9]{1,32})$/.exec(value) ?? [];
  const choice = caseChoices.find((known) => known === name);
  return choice === undefined || caseId === undefined ? null : { choice, caseId };
}

/** The case that a button names; null for what no button of ours carries. */
export function fromCaseValue(value: string): string | null {
  return /^[a-z0-9]{1,32}$/.test(value) ? value : null;
}
