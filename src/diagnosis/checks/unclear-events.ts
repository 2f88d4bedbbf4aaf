import { defineCheck, type FindingDraft } from '../check.js';
import { counted } from '../words.js';

/** Rows of the events file whose status nobody knows are shown word for word, never taken for a success. */
export const unclearEvents = defineCheck({
  id: 'unclear-events',
  title: 'The status of every push event is understood',
  stage: null,
  article: 'apns-events',
  needs: ['apns-events'],
  variants: ['unknown-status'],
  run(given): FindingDraft<'unknown-status'>[] {
    const [first, ...rest] = given['apns-events']?.unclear ?? [];
    if (first === undefined) return [];
    const summary = `${counted(rest.length + 1, 'push event')} with a status that is not understood`;
    return [{ variant: 'unknown-status', status: 'info', summary, evidence: [first, ...rest] }];
  },
});
