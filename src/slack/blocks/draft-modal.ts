import type { ModalView, PlainTextOption } from '@slack/types';
import { type Draft, recipientTitle } from '../../report/drafts/draft.js';
import { fitText } from '../fit.js';
import { limits } from '../limits.js';
import { plainText } from './plain-text.js';

/** Names of the modal's parts, as its submission and its menu refer to them. */
export const draftModalIds = {
  callback: 'draft.done',
  recipient: { block: 'recipient', action: 'draft.recipient' },
  subject: { block: 'subject', action: 'draft.subject' },
  text: { block: 'text', action: 'draft.text' },
} as const;

/** A draft to read, edit and copy, with a menu of the people it may be for; `shown` is one of `drafts`. */
export function draftModal(drafts: readonly Draft[], shown: Draft, metadata: string): ModalView {
  const { callback, subject, text } = draftModalIds;
  return {
    type: 'modal',
    callback_id: callback,
    private_metadata: metadata,
    title: plainText('Draft'),
    submit: plainText('Done'),
    close: plainText('Close'),
    blocks: [
      recipientMenu(drafts, shown),
      {
        type: 'input',
        block_id: blockFor(subject.block, shown),
        label: plainText('Subject'),
        element: {
          type: 'plain_text_input',
          action_id: subject.action,
          initial_value: fitText(shown.subject, limits.plainTextInput),
        },
      },
      {
        type: 'input',
        block_id: blockFor(text.block, shown),
        label: plainText('Text'),
        hint: plainText('To edit and copy. Nothing is sent from here.'),
        element: {
          type: 'plain_text_input',
          action_id: text.action,
          multiline: true,
          initial_value: fitText(shown.text, limits.plainTextInput),
        },
      },
    ],
  };
}

/** Slack keeps what stands in an input as long as its block's id stays. */
function blockFor(block: string, { recipient }: Draft): string {
  return `${block}.${recipient}`;
}

function recipientMenu(drafts: readonly Draft[], shown: Draft) {
  const { block, action } = draftModalIds.recipient;
  return {
    type: 'section',
    block_id: block,
    text: plainText('Who is it for?'),
    accessory: {
      type: 'static_select',
      action_id: action,
      initial_option: optionOf(shown),
      options: drafts.map(optionOf),
    },
  } as const;
}

function optionOf({ recipient }: Draft): PlainTextOption {
  return { text: plainText(recipientTitle(recipient)), value: recipient };
}
