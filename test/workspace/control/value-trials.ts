import type { KnownBlock } from '@slack/types';
import type { Entry } from '../../../src/workspace/control/element-value.js';

export const plain = (text: string) => ({ type: 'plain_text' as const, text });
const one = { text: plain('One'), value: '1' };
const two = { text: plain('Two'), value: '2' };
export const options = [one, two];

export type InputElement = Extract<KnownBlock, { type: 'input' }>['element'];

/** An element without and with an initial value, what is entered into it, and what arrives. */
export interface Trial {
  readonly bare: InputElement;
  readonly initial: Readonly<Record<string, unknown>>;
  readonly entry: Entry;
  readonly name: string;
  readonly first: unknown;
  readonly chosen: unknown;
  readonly nothing: unknown;
}

/** One for each element that keeps a value. */
export const trials: Trial[] = [
  {
    bare: { type: 'plain_text_input' },
    initial: { initial_value: 'a' },
    entry: 'b',
    name: 'value',
    first: 'a',
    chosen: 'b',
    nothing: null,
  },
  {
    bare: { type: 'static_select', options },
    initial: { initial_option: one },
    entry: '2',
    name: 'selected_option',
    first: { value: '1' },
    chosen: { value: '2' },
    nothing: null,
  },
  {
    bare: { type: 'radio_buttons', options },
    initial: { initial_option: one },
    entry: '2',
    name: 'selected_option',
    first: { value: '1' },
    chosen: { value: '2' },
    nothing: null,
  },
  {
    bare: { type: 'checkboxes', options },
    initial: { initial_options: [one] },
    entry: ['1', '2'],
    name: 'selected_options',
    first: [{ value: '1' }],
    chosen: [{ value: '1' }, { value: '2' }],
    nothing: [],
  },
  {
    bare: { type: 'datepicker' },
    initial: { initial_date: '2026-11-01' },
    entry: '2026-11-20',
    name: 'selected_date',
    first: '2026-11-01',
    chosen: '2026-11-20',
    nothing: null,
  },
  {
    bare: { type: 'users_select' },
    initial: { initial_user: 'U0ROBIN001' },
    entry: 'U0KIM00001',
    name: 'selected_user',
    first: 'U0ROBIN001',
    chosen: 'U0KIM00001',
    nothing: null,
  },
  {
    bare: { type: 'conversations_select' },
    initial: { initial_conversation: 'C0SUPPORT1' },
    entry: 'C0ESCALATE',
    name: 'selected_conversation',
    first: 'C0SUPPORT1',
    chosen: 'C0ESCALATE',
    nothing: null,
  },
  {
    bare: { type: 'channels_select' },
    initial: { initial_channel: 'C0SUPPORT1' },
    entry: 'C0ESCALATE',
    name: 'selected_channel',
    first: 'C0SUPPORT1',
    chosen: 'C0ESCALATE',
    nothing: null,
  },
];
