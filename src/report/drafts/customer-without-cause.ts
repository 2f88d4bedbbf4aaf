import type { Diagnosis, NotChecked } from '../../diagnosis/diagnosis.js';
import { ofServers } from '../../diagnosis/next-question/pieces.js';
import type { Moment } from '../../evidence/located.js';
import type { Redacted } from '../../redaction/redacted.js';
import { numberedCollectSteps } from '../collect.js';
import { formatMoment } from '../time.js';
import { type Draft, recipientTitle } from './draft.js';
import { listSection, type Section, tightSection, weights, writeLetter } from './letter.js';
import { wantedFrom } from './wanted.js';

/** For the customer where no cause was found: what that means, what to look at and what to send. */
export function customerWithoutCause(diagnosis: Diagnosis<Redacted>): Draft {
  const { subject, sections } = letterFor(diagnosis);
  return {
    recipient: 'customer',
    title: recipientTitle('customer'),
    subject: `Secure Mail notifications: ${subject}`,
    text: writeLetter(sections),
  };
}

interface Letter {
  readonly subject: string;
  readonly sections: readonly Section[];
}

function letterFor(diagnosis: Diagnosis<Redacted>): Letter {
  if (diagnosis.verdict === 'healthy') return healthyLetter(diagnosis);
  return diagnosis.verdict === 'unrecognized' ? unrecognizedLetter() : inconclusiveLetter(diagnosis);
}

const lookAt = [
  'Settings > Notifications > Secure Mail: notifications are allowed, on the lock screen as well, and badges.',
  'Settings > General > Background App Refresh: it is on at the top, and for Secure Mail in the list below.',
  'Settings > Battery: low power mode is off. While it is on, late notifications are no fault.',
  'Settings > Focus: no focus that is switched on keeps the notifications of Secure Mail back.',
  'In Secure Mail: Settings > Notifications: mail notifications are on.',
  'The number on the app icon counts unread mail in the Inbox alone. Mail that a rule moves to another folder is not in it.',
];

function healthyLetter({ sources }: Diagnosis<Redacted>): Letter {
  const end = latest(sources.flatMap(({ to }) => (to === null ? [] : [to])));
  const until = end === null ? '' : ` The logs end on ${formatMoment(end)}.`;
  const found = `As far as the logs tell, notifications reach Secure Mail on this device: they show no fault that lasts.${until}`;
  return {
    subject: 'the logs show them at work',
    sections: [
      {
        paragraphs: [{ text: `Thank you for the logs of Secure Mail. ${found}`, weight: weights.essential }],
      },
      listSection('If something still seems wrong, please look at this on the device', lookAt, weights.step),
      tightSection('If it happens again, please send us the logs', numberedCollectSteps(), weights.wanted),
    ],
  };
}

function inconclusiveLetter(diagnosis: Diagnosis<Redacted>): Letter {
  const found =
    'We have read what you sent. It shows neither a fault nor notifications at work, so that we cannot say yet what is wrong.';
  return {
    subject: 'we need a little more',
    sections: [
      { paragraphs: [{ text: found, weight: weights.essential }] },
      listSection('What would help most', wantedFrom('customer', diagnosis), weights.essential),
      listSection('What is missing so far', missingFromDevice(diagnosis), weights.further),
      tightSection('How to send the logs', numberedCollectSteps(), weights.wanted),
    ],
  };
}

function unrecognizedLetter(): Letter {
  const found =
    'We could not find any logs of Secure Mail in what you sent. This happens when another app’s logs or a picture of the screen were sent, or a file got damaged on the way.';
  return {
    subject: 'please send the logs once more',
    sections: [
      { paragraphs: [{ text: found, weight: weights.essential }] },
      tightSection('What to send', numberedCollectSteps(), weights.wanted),
    ],
  };
}

/** What the device has not given yet, each way to have it once; one bundle of logs brings all of it. */
function missingFromDevice({ notChecked, nextQuestion }: Diagnosis<Redacted>): string[] {
  if (nextQuestion?.kind === 'evidence' && !ofServers.has(nextQuestion.evidence)) return [];
  const isOfDevice = ({ needs: [first] }: NotChecked) => first !== undefined && !ofServers.has(first);
  return [...new Set(notChecked.filter(isOfDevice).map(({ howToObtain }) => howToObtain))];
}

function latest(moments: readonly Moment[]): Moment | null {
  return moments.reduce<Moment | null>(
    (last, one) => (last === null || one.utc > last.utc ? one : last),
    null,
  );
}
