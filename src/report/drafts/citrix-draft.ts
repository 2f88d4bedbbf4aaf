import { causes as catalogue } from '../../diagnosis/causes/index.js';
import type { Diagnosis, FoundCause } from '../../diagnosis/diagnosis.js';
import type { Stage } from '../../diagnosis/stages.js';
import type { Redacted } from '../../redaction/redacted.js';
import { regionOf } from '../region-of.js';
import { titleSentence } from './certainty.js';
import { type Draft, recipientTitle } from './draft.js';
import { evidenceParagraphs } from './evidence.js';
import { listSection, section, tightSection, weights, writeLetter } from './letter.js';

/** For those who run the listener service: what is asked of them are its logs, not the steps of the catalogue. */
export function citrixDraft(
  causes: readonly [FoundCause<Redacted>, ...FoundCause<Redacted>[]],
  diagnosis: Diagnosis<Redacted>,
): Draft {
  const found = causes.map(({ confidence, title }) => titleSentence(confidence, title));
  const text = writeLetter([
    section(openingOf(diagnosis), found, weights.essential),
    listSection('What we ask of you', requests, weights.wanted),
    tightSection('What this rests on', evidenceParagraphs(diagnosis, causes), weights.evidence),
    listSection('Ruled out by the logs', ruledOutTitles(diagnosis), weights.further),
  ]);
  return {
    recipient: 'citrix-support',
    title: recipientTitle('citrix-support'),
    subject: `Secure Mail notifications: ${causes[0].title}`,
    text,
  };
}

/** Article: tenant ID and listener token line up with the entries of the listener service's logs. */
const requests = [
  'Please look at the logs of the listener service for this device at the times below, and tell us what it refused and why.',
  'Tenant ID and listener token, which line up with the entries of those logs, come to you separately.',
];

function openingOf(diagnosis: Diagnosis<Redacted>): string {
  const region = regionOf(diagnosis);
  const where = region === null ? '' : ` (region ${region})`;
  return `Push notifications of Secure Mail on iOS fail at the Citrix listener service${where}. We have read the logs of the device.`;
}

/** Links that touch the service; what lies behind it does not concern those who run it. */
const stagesOfTheService: ReadonlySet<Stage> = new Set([
  'policy',
  'tenant-id',
  'listener-registration',
  'listener-update',
]);

function ruledOutTitles({ ruledOut }: Diagnosis<Redacted>): string[] {
  const ids = new Set(ruledOut.map(({ id }) => id));
  const excluded = catalogue.filter(({ id, stage }) => ids.has(id) && stagesOfTheService.has(stage));
  return excluded.map(({ title }) => title);
}
