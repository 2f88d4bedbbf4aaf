import type { ModalView } from '@slack/types';
import { plainText } from './plain-text.js';
import { paragraph, plain, richText } from './rich-text.js';

/** Name of the modal, as its submission refers to it. */
export const forgetModalCallback = 'forget.submit';

/** Asks once more before a case is forgotten, and says what goes; `metadata` says which case. */
export function forgetModal(caseId: string, metadata: string): ModalView {
  return {
    type: 'modal',
    callback_id: forgetModalCallback,
    private_metadata: metadata,
    title: plainText('Forget this case'),
    submit: plainText('Forget it'),
    close: plainText('Keep it'),
    blocks: [richText(sentences(caseId).map((sentence) => paragraph(plain(sentence))))],
  };
}

function sentences(caseId: string): string[] {
  return [
    `Case ${caseId} goes with all that is stored of it, for everybody: diagnosis, answers, what was tried, escalation.`,
    'The messages, pictures and packages that the bot posted about it are deleted in every thread of the case.',
    'What people uploaded or wrote stays: whoever posted it can delete it.',
    'This cannot be undone. It is recorded that you did it.',
  ];
}
