import type { CaseState } from '../../cases/case.js';

/** States of a case for people. */
export const stateWords: Readonly<Record<CaseState, string>> = {
  open: 'open',
  waiting: 'waiting for the customer',
  escalated: 'escalated',
  solved: 'solved',
};
