import { defineQuestion, unknownAnswer } from './question.js';

/** Article, "Ensure that Background App Refresh is enabled": both globally and for Secure Mail. */
export const backgroundAppRefreshQuestion = defineQuestion({
  id: 'background-app-refresh',
  title: 'Background App Refresh',
  text: 'Is Background App Refresh on, both globally and for Secure Mail?',
  howToFind: 'On the device: Settings > General > Background App Refresh.',
  answers: [
    { id: 'on', label: 'On, both', gives: ['background-refresh.reported-on'] },
    { id: 'off', label: 'Off, or greyed out', gives: ['background-refresh.reported-off'] },
    unknownAnswer,
  ],
});
