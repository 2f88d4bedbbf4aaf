import { defineQuestion, unknownAnswer } from './question.js';

/** The five issues of the article, "Issues that users may report", and the one that is none of push's. */
export const symptomQuestion = defineQuestion({
  id: 'symptom',
  title: 'Symptom',
  text: 'What does the user see?',
  howToFind: 'Ask the user; take what fits best.',
  answers: [
    {
      id: 'badge-local-only',
      label: 'Badge counts local unread mail only',
      gives: ['symptom.reported-badge-local-only'],
    },
    { id: 'badge-still', label: 'Badge does not update', gives: ['symptom.reported-badge-still'] },
    { id: 'badge-slow', label: 'Badge is slow to update', gives: ['symptom.reported-badge-slow'] },
    {
      id: 'badge-foreground-only',
      label: 'Badge updates only when the app is opened',
      gives: ['symptom.reported-badge-foreground-only'],
    },
    {
      id: 'lock-screen-late',
      label: 'Lock screen is late, and the badge too',
      gives: ['symptom.reported-lock-screen-late'],
    },
    {
      id: 'lock-screen-only',
      label: 'Lock screen alone is silent; the badge updates by itself',
      gives: ['symptom.reported-lock-screen-only'],
    },
    { ...unknownAnswer, label: 'None of these' },
  ],
});
