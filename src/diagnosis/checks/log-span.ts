import { defineCheck, type FindingDraft } from '../check.js';
import { endOfEvidence } from '../facts/end-of-evidence.js';

/** Article: "Obtain the Secure Mail logs from the device". */
export const logSpan = defineCheck({
  id: 'log-span',
  title: 'Logs of the device are there',
  stage: null,
  article: 'obtain-logs',
  needs: ['app-log', 'apns-events', 'background-fetch'],
  variants: ['obtained'],
  run(given): FindingDraft<'obtained'>[] {
    const firsts = [
      given['app-log']?.at,
      given['apns-events']?.series.at(0)?.first,
      given['background-fetch']?.at,
    ].flatMap((at) => (at ? [at] : []));
    const [first, ...rest] = firsts;
    if (first === undefined) return [];
    const summary = `Logs of the device were read${endOfEvidence(given) === null ? '; they give no times' : ''}`;
    return [{ variant: 'obtained', status: 'pass', summary, evidence: [first, ...rest] }];
  },
});
