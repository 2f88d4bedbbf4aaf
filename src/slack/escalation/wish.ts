import type { NewEscalation } from '../../cases/escalations.js';
import type { Inclusion } from '../blocks/escalation-words.js';

/** What a person asks for who escalates a case. */
export interface EscalationWish extends Omit<NewEscalation, 'caseId' | 'note' | 'include'> {
  /** As it was typed: it did not pass the gate yet. */
  readonly note: string;
  readonly include: readonly Inclusion[];
}

/** An escalation that was opened so long ago and never posted is taken up again; milliseconds. */
export const abandonedAfter = 60_000;
