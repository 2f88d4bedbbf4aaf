import { defineQuestion, unknownAnswer } from './question.js';

/** Who runs Exchange decides whether its way out and its IIS are the company's to set (inferred). */
export const exchangeHostingQuestion = defineQuestion({
  id: 'exchange-hosting',
  title: 'Exchange',
  text: 'Where is the mailbox: on Exchange servers of your own, or in Exchange Online?',
  howToFind: 'The Exchange administrator knows; Exchange Online is the mail of Microsoft 365.',
  answers: [
    { id: 'own-servers', label: 'Own servers', gives: ['exchange-hosting.reported-own-servers'] },
    { id: 'online', label: 'Exchange Online', gives: ['exchange-hosting.reported-online'] },
    unknownAnswer,
  ],
});
