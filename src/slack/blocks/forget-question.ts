import type { Case } from '../../cases/case.js';
import { verdictSentence } from '../../report/words.js';
import type { SlackMessage } from '../message.js';
import { plainText } from './plain-text.js';
import { paragraph, plain, richText } from './rich-text.js';
import { worded } from './worded.js';

export const forgetConfirmAction = 'forget.confirm';

/** Asks before a case is forgotten, and says what goes with it. */
export function forgetQuestion({ id, diagnosis }: Case): SlackMessage {
  const sentences = [
    `Case ${id}: ${verdictSentence(diagnosis)}.`,
    'Forgetting it removes what is stored of it, and every message and file of the bot about it, for everybody. It is recorded that you did it.',
  ];
  return worded(sentences, [
    richText(sentences.map((sentence) => paragraph(plain(sentence)))),
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: forgetConfirmAction,
          text: plainText('Forget this case …'),
          value: id,
          style: 'danger',
          confirm: {
            title: plainText('Forget this case'),
            text: plainText(`Case ${id} cannot be brought back.`),
            confirm: plainText('Forget it'),
            deny: plainText('Keep it'),
          },
        },
      ],
    },
  ]);
}
