import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { probeFor } from '../probe.js';
import { type Draft, recipientTitle } from './draft.js';
import { inMail } from './in-mail.js';
import { type Section, weights, writeLetter } from './letter.js';

const opening =
  'We look into notifications of Secure Mail on iOS that do not work as they should. The logs of the device alone do not settle why; what your Exchange servers know would.';

/** For the Exchange administrator, where nothing was found to mend and something on the servers is needed. */
export function serverRequestDraft(diagnosis: Diagnosis<Redacted>): Draft {
  const text = writeLetter([
    { paragraphs: [{ text: opening, weight: weights.essential }] },
    commandSection(diagnosis),
    { paragraphs: [{ text: 'Please send us the output as it is.', weight: weights.essential }] },
  ]);
  return {
    recipient: 'exchange-admin',
    title: recipientTitle('exchange-admin'),
    subject: 'Secure Mail notifications: please run some commands on the Exchange servers',
    text,
  };
}

/** The first and the last, which ask for the connection and the events, tell most. */
function commandSection(diagnosis: Diagnosis<Redacted>): Section {
  const { intro, commands } = probeFor(diagnosis);
  const isTelling = (index: number) => index === 0 || index === commands.length - 1;
  return {
    paragraphs: [
      { text: intro, weight: weights.essential },
      ...commands.map(({ command, shows }, index) => ({
        text: `${inMail(shows)}\n    ${command}`,
        weight: isTelling(index) ? weights.essential : weights.step,
      })),
    ],
  };
}
