import type { Diagnosis, FoundCause, Owner } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { titleSentence } from './certainty.js';
import { descriptionOf } from './description-of.js';
import { type Draft, recipientTitle } from './draft.js';
import { evidenceParagraphs } from './evidence.js';
import { listSection, type Section, tightSection, weights, writeLetter } from './letter.js';
import { hasCommands, stepSection } from './steps.js';
import { wantedFrom } from './wanted.js';

const opening =
  'Notifications of Secure Mail on iOS do not work as they should on at least one device. We have read its logs and need your help.';

/** Steps first, then what to send back, and what it all rests on: for whoever has to mend the cause. */
export function ownerDraft(
  owner: Owner,
  causes: readonly [FoundCause<Redacted>, ...FoundCause<Redacted>[]],
  diagnosis: Diagnosis<Redacted>,
): Draft {
  const text = writeLetter([
    { paragraphs: [{ text: opening, weight: weights.essential }] },
    ...foundSections(causes),
    ...causes.map(stepSection),
    listSection('What to send back', sendBack(owner, causes, diagnosis), weights.wanted),
    tightSection('What this rests on', evidenceParagraphs(diagnosis, causes), weights.evidence),
  ]);
  return {
    recipient: owner,
    title: recipientTitle(owner),
    subject: subjectOf(causes[0]),
    text,
  };
}

function subjectOf({ action, confidence }: FoundCause<Redacted>): string {
  const certain = confidence === 'confirmed';
  return `Secure Mail notifications${certain ? '' : ', to be checked'}: ${action}`;
}

function foundSections(causes: readonly FoundCause<Redacted>[]): Section[] {
  return causes.map(({ id, title, confidence }, index) => ({
    ...(index === 0 ? { heading: 'What was found' } : {}),
    paragraphs: [
      { text: titleSentence(confidence, title), weight: weights.essential },
      ...descriptionOf(id).map((text) => ({ text, weight: weights.background })),
    ],
    tight: true,
  }));
}

function sendBack(
  owner: Owner,
  causes: readonly FoundCause<Redacted>[],
  diagnosis: Diagnosis<Redacted>,
): string[] {
  const runsCommands = causes.some(({ steps }) => steps.some(({ text }) => hasCommands(text)));
  return [
    ...(runsCommands ? ['What the commands print, as it is.'] : []),
    ...wantedFrom(owner, diagnosis),
    'What you changed and when, with the time zone.',
    'New logs from the device, made half an hour or more after the change: they show whether it works again.',
  ];
}
