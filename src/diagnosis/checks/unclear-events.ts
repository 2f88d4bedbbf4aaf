import { defineCheck, type FindingDraft } from '../check.js';
import { counted } from '../words.js';

/** Rows of the events file whose status nobody knows are shown word for word, never taken for a success. */
export const unclearEvents = defineCheck({
  id: 'unclear-events',
  title: 'The status of every push event is understood',
  description:
    'No public source lists the status words of the events file. A row whose status is not understood is shown word for word and never taken for a success.',
  stage: null,
  article: 'apns-events',
  needs: ['apns-events'],
  variants: {
    'unknown-status': 'Rows of the events file whose step is known but whose status is not.',
  },
  cannotTell: 'How these events ended.',
  run(given): FindingDraft<'unknown-status'>[] {
    const [first, ...rest] = given['apns-events']?.unclear ?? [];
    if (first === undefined) return [];
    const summary = `${counted(rest.length + 1, 'push event')} with a status that is not understood`;
    return [{ variant: 'unknown-status', status: 'info', summary, evidence: [first, ...rest] }];
  },
});
