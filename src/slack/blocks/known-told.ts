import type { KnownFinding } from '../../cases/known-findings.js';
import type { StillShown } from '../../diagnosis/known.js';
import type { Redacted } from '../../redaction/redacted.js';
import { plural } from '../../report/words.js';
import { endWords } from '../end-date.js';
import type { SlackMessage } from '../message.js';
import { sentenceMessage } from './progress.js';

/* What one person is told who acknowledges a finding. */

/** There is nothing to acknowledge. */
export const nothingToAcknowledge: SlackMessage = sentenceMessage(
  'Every failure and warning of this case is known, or there is none.',
);

/** The finding went with a later upload, or its tenant is not known. */
export const notAcknowledged: SlackMessage = sentenceMessage(
  'This finding is no longer part of the case as you saw it. Open the form again.',
);

export function alreadyKnownMessage({ until }: Pick<KnownFinding, 'until'>): SlackMessage {
  return sentenceMessage(
    `This finding is known already, until ${endWords(until)}.`,
    'Take that back first to acknowledge it anew.',
  );
}

/** What is shown all the same, because other findings speak for it. */
export function stillShownMessage(causes: readonly StillShown<Redacted>[]): SlackMessage {
  return sentenceMessage(
    ...causes.map(
      ({ cause, others }) =>
        `Still shown: ${cause.title}. ${plural(others, 'other finding speaks', 'other findings speak')} for it.`,
    ),
  );
}
