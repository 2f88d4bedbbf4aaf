import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import type { KnownScope } from '../../cases/known-findings.js';
import type { Finding } from '../../diagnosis/diagnosis.js';
import type { Acknowledgeable } from '../../diagnosis/known.js';
import type { Redacted } from '../../redaction/redacted.js';
import { visible } from '../../redaction/visible.js';
import { fitText } from '../fit.js';
import { limits } from '../limits.js';
import { plainText } from './plain-text.js';

/** Names of the modal's parts, as its submission refers to them. */
export const knownModalIds = {
  callback: 'known.submit',
  finding: { block: 'finding', action: 'known.finding' },
  scope: { block: 'scope', action: 'known.scope' },
  reason: { block: 'reason', action: 'known.reason' },
  until: { block: 'until', action: 'known.until' },
} as const;

/** Characters of the reason at most. */
export const reasonLimit = 300;

interface KnownForm {
  readonly offered: Acknowledgeable<Redacted>;
  /** The evidence names the tenant. */
  readonly knowsTenant: boolean;
  /** `2026-12-24`. */
  readonly proposedEnd: string;
  /** What the submission brings back. */
  readonly metadata: string;
}

/** The form behind "Known finding …"; needs a finding to offer. */
export function knownModal({ offered, knowsTenant, proposedEnd, metadata }: KnownForm): ModalView {
  return {
    type: 'modal',
    callback_id: knownModalIds.callback,
    private_metadata: metadata,
    title: plainText('Known finding'),
    submit: plainText('Fold it away'),
    close: plainText('Cancel'),
    blocks: [findingInput(offered), scopeInput(knowsTenant), reasonInput, untilInput(proposedEnd)],
  };
}

function findingInput({ speaking, others }: Acknowledgeable<Redacted>): InputBlock {
  const { block, action } = knownModalIds.finding;
  const groups = [
    groupOf('Speak for the causes shown', speaking),
    groupOf('Other failures and warnings', others),
  ].filter(({ options }) => options.length > 0);
  const [initial] = groups.flatMap(({ options }) => options);
  return {
    type: 'input',
    block_id: block,
    label: plainText('What is known?'),
    hint: plainText('It is folded away, not fixed: the chain and the evidence stay as they are.'),
    element: {
      type: 'static_select',
      action_id: action,
      option_groups: groups,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
  };
}

function groupOf(label: string, findings: readonly Finding<Redacted>[]) {
  return {
    label: plainText(label),
    options: findings.slice(0, limits.selectOptions).map(
      ({ id, summary }): PlainTextOption => ({
        text: plainText(fitText(visible(summary) || id, limits.optionText)),
        value: id,
      }),
    ),
  };
}

const scopes: Readonly<Record<KnownScope, { readonly title: string; readonly means: string }>> = {
  case: { title: 'This case', means: 'Told as before in every other case' },
  tenant: { title: 'This tenant', means: 'Known in every case with the same tenant ID' },
  everywhere: { title: 'Everywhere', means: 'Known in every case of this workspace' },
};

/** Names of the scopes, the narrowest first. */
export const scopeNames = Object.keys(scopes) as KnownScope[];

function scopeInput(knowsTenant: boolean): InputBlock {
  const { block, action } = knownModalIds.scope;
  const options = scopeNames.filter((scope) => scope !== 'tenant' || knowsTenant).map(scopeOption);
  return {
    type: 'input',
    block_id: block,
    label: plainText('Where is it known?'),
    element: { type: 'radio_buttons', action_id: action, options, initial_option: scopeOption('case') },
  };
}

function scopeOption(scope: KnownScope): PlainTextOption {
  const { title, means } = scopes[scope];
  return { text: plainText(title), description: plainText(means), value: scope };
}

const reasonInput: InputBlock = {
  type: 'input',
  block_id: knownModalIds.reason.block,
  label: plainText('Why?'),
  hint: plainText('Shown wherever it is known. Names, addresses and credentials are replaced.'),
  element: {
    type: 'plain_text_input',
    action_id: knownModalIds.reason.action,
    multiline: true,
    max_length: reasonLimit,
  },
};

function untilInput(proposedEnd: string): InputBlock {
  const { block, action } = knownModalIds.until;
  return {
    type: 'input',
    block_id: block,
    label: plainText('Until the end of'),
    hint: plainText('The day ends at 24:00 UTC; at most a year ahead. From then on it is told again.'),
    element: { type: 'datepicker', action_id: action, initial_date: proposedEnd },
  };
}
