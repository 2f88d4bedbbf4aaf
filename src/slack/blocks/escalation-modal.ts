import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Urgency } from '../../cases/escalations.js';
import type { Diagnosis, Owner } from '../../diagnosis/diagnosis.js';
import { fewestEntries } from '../../pictures/timeline/view.js';
import type { Redacted } from '../../redaction/redacted.js';
import { ownerTitle } from '../../report/words.js';
import { type Inclusion, inclusions, targets, urgencies } from './escalation-words.js';
import { plainText } from './plain-text.js';

/** Names of the modal's parts, as its submission refers to them. */
export const escalationModalIds = {
  callback: 'escalation.submit',
  target: { block: 'target', action: 'escalation.target' },
  urgency: { block: 'urgency', action: 'escalation.urgency' },
  note: { block: 'note', action: 'escalation.note' },
  include: { block: 'include', action: 'escalation.include' },
  channel: { block: 'channel', action: 'escalation.channel' },
} as const;

/** Characters of the note at most. */
export const noteLimit = 1000;

interface EscalationForm {
  readonly diagnosis: Diagnosis<Redacted>;
  /** No channel is configured for escalations: the person chooses one. */
  readonly asksChannel: boolean;
  /** What the submission brings back. */
  readonly metadata: string;
}

/** The form behind "Escalate …". */
export function escalationModal({ diagnosis, asksChannel, metadata }: EscalationForm): ModalView {
  return {
    type: 'modal',
    callback_id: escalationModalIds.callback,
    private_metadata: metadata,
    title: plainText('Escalate the case'),
    submit: plainText('Escalate'),
    close: plainText('Cancel'),
    blocks: [
      targetInput(diagnosis.causes[0]?.owner ?? 'citrix-support'),
      urgencyInput,
      ...(asksChannel ? [channelInput] : []),
      noteInput,
      includeInput(diagnosis),
    ],
  };
}

function targetInput(initial: Owner): InputBlock {
  const { block, action } = escalationModalIds.target;
  const options = targets.map((owner) => option(owner, ownerTitle(owner)));
  return {
    type: 'input',
    block_id: block,
    label: plainText('Who is to take it?'),
    element: {
      type: 'static_select',
      action_id: action,
      options,
      initial_option: option(initial, ownerTitle(initial)),
    },
  };
}

const urgencyOptions = Object.entries(urgencies).map(
  ([urgency, { title, means }]): PlainTextOption => ({
    ...option(urgency as Urgency, title),
    description: plainText(means),
  }),
);

const urgencyInput: InputBlock = {
  type: 'input',
  block_id: escalationModalIds.urgency.block,
  label: plainText('How urgent is it?'),
  element: {
    type: 'radio_buttons',
    action_id: escalationModalIds.urgency.action,
    options: urgencyOptions,
    ...initialOption(urgencyOptions),
  },
};

function initialOption([initial]: readonly PlainTextOption[]) {
  return initial === undefined ? {} : { initial_option: initial };
}

const channelInput: InputBlock = {
  type: 'input',
  block_id: escalationModalIds.channel.block,
  label: plainText('Where to'),
  hint: plainText('A channel that the bot is in.'),
  element: {
    type: 'conversations_select',
    action_id: escalationModalIds.channel.action,
    placeholder: plainText('Choose a channel'),
    filter: { include: ['public', 'private'], exclude_bot_users: true },
  },
};

const noteInput: InputBlock = {
  type: 'input',
  block_id: escalationModalIds.note.block,
  optional: true,
  label: plainText('Note'),
  hint: plainText('Addresses, host names and credentials in it are replaced before anybody sees it.'),
  element: {
    type: 'plain_text_input',
    action_id: escalationModalIds.note.action,
    multiline: true,
    max_length: noteLimit,
  },
};

/** Everything that there is goes along unless it is taken out. */
function includeInput({ timeline }: Diagnosis<Redacted>): InputBlock {
  const { block, action } = escalationModalIds.include;
  const isDrawn = timeline.length >= fewestEntries;
  const offered = (Object.keys(inclusions) as Inclusion[]).filter((what) => what !== 'picture' || isDrawn);
  const options = offered.map((what) => option(what, inclusions[what]));
  return {
    type: 'input',
    block_id: block,
    optional: true,
    label: plainText('What goes with it'),
    element: { type: 'checkboxes', action_id: action, options, initial_options: options },
  };
}

function option(value: Owner | Urgency | Inclusion, title: string): PlainTextOption {
  return { text: plainText(title), value };
}
