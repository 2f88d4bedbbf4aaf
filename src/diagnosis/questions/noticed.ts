import { defineQuestion, unknownAnswer } from './question.js';

/** What was set up wrong never worked, unless somebody changed it (inferred). */
export const noticedQuestion = defineQuestion({
  id: 'noticed',
  title: 'Since when',
  text: 'Since when does push fail on this device?',
  howToFind: 'Ask the user when a push last came.',
  answers: [
    { id: 'today', label: 'Since today', gives: ['noticed.reported-worked-before'] },
    { id: 'this-week', label: 'Since this week', gives: ['noticed.reported-worked-before'] },
    { id: 'earlier', label: 'For longer; it did work once', gives: ['noticed.reported-worked-before'] },
    { id: 'never-worked', label: 'It never worked', gives: ['noticed.reported-never-worked'] },
    unknownAnswer,
  ],
});
