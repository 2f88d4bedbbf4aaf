import type { ModalView, PlainTextOption } from '@slack/types';
import type { PossibleSolutions, PossibleStep } from '../cases/possible-solutions.js';
import { fitText } from '../fit.js';
import { limits } from '../limits.js';
import { somethingElse, toSolutionValue } from '../solutions.js';
import { resultWords } from './case-bar.js';
import { plainText } from './plain-text.js';

/** Names of the modal's parts, as its submission refers to them. */
export const solvedModalIds = {
  callback: 'solved.submit',
  step: { block: 'step', action: 'solved.step' },
  note: { block: 'note', action: 'solved.note' },
} as const;

/** Characters of the note at most. */
export const noteLimit = 1000;

/** The form behind "Solved …"; `metadata` says which case, and where the button stood. */
export function solvedModal(solutions: readonly PossibleSolutions[], metadata: string): ModalView {
  const { callback, step, note } = solvedModalIds;
  return {
    type: 'modal',
    callback_id: callback,
    private_metadata: metadata,
    title: plainText('Case solved'),
    submit: plainText('Solved'),
    close: plainText('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: step.block,
        label: plainText('What solved it?'),
        hint: plainText('Later cases with the same cause are told what helped here.'),
        element: {
          type: 'static_select',
          action_id: step.action,
          placeholder: plainText('Choose the step that helped'),
          option_groups: [...solutions.map(groupOf), otherGroup],
        },
      },
      {
        type: 'input',
        block_id: note.block,
        optional: true,
        label: plainText('Note'),
        hint: plainText('Shown in the thread. Names, addresses and credentials are replaced.'),
        element: {
          type: 'plain_text_input',
          action_id: note.action,
          multiline: true,
          max_length: noteLimit,
        },
      },
    ],
  };
}

function groupOf({ cause, title, steps }: PossibleSolutions) {
  return {
    label: plainText(fitText(title, limits.optionText) || cause),
    options: steps.slice(0, limits.selectOptions).map((step) => optionOf(cause, step)),
  };
}

function optionOf(cause: string, { id, title, result }: PossibleStep): PlainTextOption {
  const suffix = result === null ? '' : ` (${resultWords[result]})`;
  const text = `${fitText(title, limits.optionText - suffix.length) || id}${suffix}`;
  return { text: plainText(text), value: toSolutionValue(cause, id) };
}

const otherGroup = {
  label: plainText('None of these'),
  options: [{ text: plainText('Something else'), value: somethingElse }],
};
