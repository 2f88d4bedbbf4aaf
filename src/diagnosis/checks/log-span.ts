import { defineCheck, type FindingDraft } from '../check.js';
import { endOfEvidence } from '../facts/end-of-evidence.js';

/** Article: "Obtain the Secure Mail logs from the device". */
export const logSpan = defineCheck({
  id: 'log-span',
  title: 'Logs of the device are there',
  description:
    'The article begins with the logs of the device, sent as soon as the problem occurs. Logs rotate (by default after 2 files of 2 MB), so that an early failure may be gone.',
  stage: null,
  article: 'obtain-logs',
  needs: ['app-log', 'apns-events', 'background-fetch'],
  variants: {
    obtained: 'Logs of the device were read.',
  },
  cannotTell: 'What happened before the oldest and after the newest record.',
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
