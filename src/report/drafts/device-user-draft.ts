import type { Diagnosis, FoundCause } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { collectSentence } from '../collect.js';
import { type Draft, recipientTitle } from './draft.js';
import { listSection, section, tightSection, weights, writeLetter } from './letter.js';
import { onTheDevice, plainSentences } from './plain-words.js';
import { wantedFrom } from './wanted.js';

/** For the person who holds the device: what to tap, in plain words and without evidence. */
export function deviceUserDraft(
  causes: readonly [FoundCause<Redacted>, ...FoundCause<Redacted>[]],
  diagnosis: Diagnosis<Redacted>,
): Draft {
  const steps = onTheDevice(causes).map((step, index) => `${index + 1}. ${step}`);
  const text = writeLetter([
    section(
      'Secure Mail on your device does not announce new mail as it should.',
      plainSentences(causes),
      weights.essential,
    ),
    tightSection('What to do', steps, weights.step),
    listSection('Please tell us', [...wantedFrom('device-user', diagnosis), ...answers], weights.wanted),
  ]);
  return {
    recipient: 'device-user',
    title: recipientTitle('device-user'),
    subject: 'Secure Mail: please check your device',
    text,
  };
}

const answers = [
  'Whether it helped. Give it half an hour, and let somebody send you a mail.',
  `If it did not help, send us new logs. ${collectSentence()}`,
];
