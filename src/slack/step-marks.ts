import type { TriedStep } from '../diagnosis/tried.js';

/** What the buttons under a step note: its result, or that it was not tried after all. */
export type StepMark = TriedStep['result'] | 'undo';

/** What such a button carries: ids alone. */
export interface MarkAddress {
  readonly caseId: string;
  readonly cause: string;
  readonly step: string;
  readonly mark: StepMark;
}

const address = /^([a-z0-9]{1,32}):([\w.-]{1,80}):([\w.-]{1,80}):(done|did-not-help|undo)$/;

export function toMarkValue({ caseId, cause, step, mark }: MarkAddress): string {
  return `${caseId}:${cause}:${step}:${mark}`;
}

/** The address that a value names; null for what no button of ours carries. */
export function fromMarkValue(value: string): MarkAddress | null {
  const [, caseId, cause, step, mark] = address.exec(value) ?? [];
  if (caseId === undefined || cause === undefined || step === undefined) return null;
  return { caseId, cause, step, mark: mark as StepMark };
}

/** `step.mark.<mark>`: ids differ within one block. */
export function markAction(mark: StepMark): string {
  return `step.mark.${mark}`;
}

/** Every action id of such a button. */
export const markActions = /^step\.mark\.(done|did-not-help|undo)$/;
