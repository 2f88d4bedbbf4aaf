import { defineQuestion, unknownAnswer } from './question.js';

/** Article: the tenant ID policy is needed by an enterprise deployment only. */
export const buildQuestion = defineQuestion({
  id: 'build',
  title: 'Build',
  text: 'Where does this Secure Mail come from: signed by your company, or from the App Store?',
  howToFind: 'Whoever publishes Secure Mail in the Endpoint Management console knows.',
  answers: [
    {
      id: 'enterprise',
      label: 'Signed by the company',
      gives: ['tenant-id-policy.missing-in-reported-enterprise-build'],
    },
    { id: 'app-store', label: 'App Store', gives: [] },
    unknownAnswer,
  ],
});
