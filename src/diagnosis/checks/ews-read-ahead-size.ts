import type { UploadReadAheadStatement } from '../../evidence/server-output.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { statementsOf } from '../facts/server-statements.js';

type Variant = 'too-small' | 'raised';

/** What IIS reads ahead where nothing is set (reference, 4.7), in bytes. */
const iisDefault = 49_152;
/** Attachments are megabytes; the article wants the largest one that ActiveSync allows. In bytes. */
const enough = 1024 * 1024;

/** Article: "HTTP 413 errors when subscribing to EWS subscriptions". */
export const ewsReadAheadSize = defineCheck({
  id: 'ews-read-ahead-size',
  title: 'IIS reads ahead enough of a request to EWS',
  description:
    'uploadReadAheadSize of the EWS site ought to be at least the largest attachment that ActiveSync allows. Exchange 2016 and 2019 ship the value 0, and where nothing is set 49152 holds. Both matter only where EWS asks for client certificates. Less than one MiB is called too small here (inferred).',
  stage: null,
  article: 'http-413',
  needs: ['server-output'],
  variants: {
    'too-small': 'The value is 0, the default, or less than one MiB.',
    raised: 'The value is at least one MiB.',
  },
  cannotTell:
    'The largest attachment that ActiveSync allows, and whether a value in another place wins. Without HTTP 413 at the device a small value is no fault.',
  run: (given): FindingDraft<Variant>[] =>
    statementsOf(given['server-output'], 'upload-read-ahead')
      .filter(({ service }) => service !== 'activesync')
      .map(judge),
});

function judge({ bytes, at }: UploadReadAheadStatement): FindingDraft<Variant> {
  const size = bytes ?? iisDefault;
  const words = bytes === null ? `not set for EWS, so that ${iisDefault} holds` : `${size} for EWS`;
  return size < enough
    ? {
        variant: 'too-small',
        status: 'warn',
        summary: `uploadReadAheadSize is ${words}: too small where EWS asks for client certificates`,
        evidence: [at],
      }
    : { variant: 'raised', status: 'pass', summary: `uploadReadAheadSize is ${words}`, evidence: [at] };
}
