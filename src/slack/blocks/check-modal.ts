import type { ModalView } from '@slack/types';
import { limits } from '../limits.js';

/** Names of the modal's parts, as its submission refers to them. */
export const checkModalIds = {
  callback: 'check.submit',
  files: { block: 'files', action: 'check.files' },
  text: { block: 'text', action: 'check.text' },
} as const;

/** The form behind `/securemail check`; `metadata` says where the answer goes. */
export function checkModal(metadata: string): ModalView {
  const { callback, files, text } = checkModalIds;
  return {
    type: 'modal',
    callback_id: callback,
    private_metadata: metadata,
    title: plainText('Check push'),
    submit: plainText('Check'),
    close: plainText('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: files.block,
        optional: true,
        label: plainText('Files'),
        hint: plainText('The log bundle or files of it, 10 MB each; drop larger ones into the channel.'),
        element: { type: 'file_input', action_id: files.action, max_files: limits.filesPerInput },
      },
      {
        type: 'input',
        block_id: text.block,
        optional: true,
        label: plainText('Log lines'),
        element: {
          type: 'plain_text_input',
          action_id: text.action,
          multiline: true,
          max_length: limits.plainTextInput,
        },
      },
    ],
  };
}

function plainText(text: string) {
  return { type: 'plain_text', text } as const;
}
