import { defineQuestion, unknownAnswer } from './question.js';

/** Article, "Some points to note": with tunnelling NetScaler has to let the client reach the listener. */
export const networkAccessQuestion = defineQuestion({
  id: 'network-access',
  title: 'Network access',
  text: 'Does Secure Mail reach the internet through the tunnel of Citrix Gateway, or directly?',
  howToFind: 'In the Endpoint Management console: the policy "Network access" of Secure Mail for iOS.',
  answers: [
    {
      id: 'tunnelled',
      label: 'Through the tunnel',
      gives: ['listener-reachability.reported-tunnelled', 'listener-reachability.failed-reported-tunnelled'],
    },
    {
      id: 'direct',
      label: 'Directly',
      gives: ['listener-reachability.reported-direct', 'listener-reachability.failed-reported-direct'],
    },
    unknownAnswer,
  ],
});
