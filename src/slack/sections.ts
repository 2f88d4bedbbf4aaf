/** A part of a reply that unfolds; `steps` of one cause. */
export type Section =
  | 'evidence'
  | 'causes'
  | 'timeline'
  | 'unchecked'
  | 'ruled-out'
  | 'known'
  | `steps:${string}`;

/** What a button carries: never content, only where to find it. */
export interface SectionAddress {
  readonly caseId: string;
  readonly section: Section;
}

const address = /^([a-z0-9]{1,32}):(evidence|causes|timeline|unchecked|ruled-out|known|steps:[\w.-]{1,120})$/;

export function stepsOf(causeId: string): Section {
  return `steps:${causeId}`;
}

export function toButtonValue({ caseId, section }: SectionAddress): string {
  return `${caseId}:${section}`;
}

/** The address a button carries; null for what no button of ours carries. */
export function fromButtonValue(value: string): SectionAddress | null {
  const [, caseId, section] = address.exec(value) ?? [];
  return caseId === undefined || section === undefined ? null : { caseId, section: section as Section };
}

/** `domain.verb` of the button that unfolds and folds a section. */
export function actionIdOf(section: Section): string {
  const [domain] = section.split(':', 1);
  return `${domain}.toggle`;
}

/** Every action id of such a button. */
export const sectionActions = /^(evidence|causes|timeline|unchecked|ruled-out|known|steps)\.toggle$/;
