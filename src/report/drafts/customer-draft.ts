import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { collectSentence } from '../collect.js';
import { type Draft, recipientTitle } from './draft.js';
import { listSection, section, weights, writeLetter } from './letter.js';
import {
  mailStillComes,
  onTheDevice,
  passOnSentence,
  plainSentences,
  remedySentences,
} from './plain-words.js';
import { wantedFrom } from './wanted.js';

/** More causes than this would confuse more than help; the first explains most. */
const causesTold = 3;

const thanks =
  'Thank you for the logs of Secure Mail. We have read them to find out why new mail is not announced as it should be.';
const stillComes = 'Mail itself is not lost: until then it should show as soon as Secure Mail is opened.';

/** What a found cause means for the customer: without evidence, and without words that need explaining. */
export function customerDraft(diagnosis: Diagnosis<Redacted>): Draft {
  const causes = diagnosis.causes.slice(0, causesTold);
  const todo = [...remedySentences(causes), ...passOnSentence(causes)].join(' ');
  const stills = mailStillComes(causes) ? [stillComes] : [];
  const text = writeLetter([
    { paragraphs: [{ text: thanks, weight: weights.essential }] },
    section('What we found', plainSentences(causes), weights.essential),
    section('What has to be done', [todo, ...stills], weights.step),
    listSection('What can be tried on the device', onTheDevice(causes), weights.evidence),
    listSection('What we need from you', needed(diagnosis), weights.wanted),
  ]);
  return {
    recipient: 'customer',
    title: recipientTitle('customer'),
    subject: 'Secure Mail notifications: what we found',
    text,
  };
}

function needed(diagnosis: Diagnosis<Redacted>): string[] {
  return [
    ...wantedFrom('customer', diagnosis),
    `New logs from the device, half an hour or more after something was changed: they show whether it works again. ${collectSentence()}`,
  ];
}
