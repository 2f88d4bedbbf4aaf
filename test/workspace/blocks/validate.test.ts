import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/workspace/blocks/limits.js';
import { asMessages, validateBlocks, validateView } from '../../../src/workspace/blocks/validate.js';
import type { Json, JsonObject } from '../../../src/workspace/json.js';

const text = (length: number): string => 'x'.repeat(length);
const plain = (length: number): JsonObject => ({ type: 'plain_text', text: text(length) });
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const button = (fields: JsonObject = {}): JsonObject => ({ type: 'button', text: plain(1), ...fields });
const actions = (...elements: Json[]): JsonObject => ({ type: 'actions', elements });
const section = (fields: JsonObject): JsonObject => ({ type: 'section', ...fields });
const option = (fields: JsonObject = {}): JsonObject => ({ text: plain(1), value: 'v', ...fields });
const menu = (options: Json[]): JsonObject => actions({ type: 'static_select', options });
const input = (element: JsonObject, fields: JsonObject = {}): JsonObject => ({
  type: 'input',
  label: plain(1),
  element,
  ...fields,
});
const confirm = (fields: JsonObject): JsonObject =>
  actions(
    button({ confirm: { title: plain(1), text: plain(1), confirm: plain(1), deny: plain(1), ...fields } }),
  );
const image = (fields: JsonObject): JsonObject => ({
  type: 'image',
  image_url: 'https://a.example/a.png',
  alt_text: 'a',
  ...fields,
});
const rawCell = { type: 'raw_text', text: 'a' };
const table = (rows: number, columns: number): JsonObject => ({
  type: 'table',
  rows: many(rows, () => many(columns, () => rawCell)),
});

/** By limit: a message of that size, and where Slack points when it is one too large. */
const inMessage: Partial<Record<keyof typeof limits, { make: (size: number) => Json[]; pointer: string }>> = {
  messageBlocks: { make: (n) => many(n, () => ({ type: 'divider' })), pointer: '/blocks' },
  blockId: { make: (n) => [{ type: 'divider', block_id: text(n) }], pointer: '/blocks/0/block_id' },
  actionId: {
    make: (n) => [actions(button({ action_id: text(n) }))],
    pointer: '/blocks/0/elements/0/action_id',
  },
  sectionText: { make: (n) => [section({ text: plain(n) })], pointer: '/blocks/0/text/text' },
  sectionFields: { make: (n) => [section({ fields: many(n, () => plain(1)) })], pointer: '/blocks/0/fields' },
  sectionField: { make: (n) => [section({ fields: [plain(n)] })], pointer: '/blocks/0/fields/0/text' },
  headerText: { make: (n) => [{ type: 'header', text: plain(n) }], pointer: '/blocks/0/text/text' },
  actionsElements: {
    make: (n) => [actions(...many(n, (i) => button({ action_id: `a${i}` })))],
    pointer: '/blocks/0/elements',
  },
  contextElements: {
    make: (n) => [{ type: 'context', elements: many(n, () => plain(1)) }],
    pointer: '/blocks/0/elements',
  },
  text: { make: (n) => [{ type: 'context', elements: [plain(n)] }], pointer: '/blocks/0/elements/0/text' },
  buttonText: {
    make: (n) => [actions(button({ text: plain(n) }))],
    pointer: '/blocks/0/elements/0/text/text',
  },
  buttonValue: { make: (n) => [actions(button({ value: text(n) }))], pointer: '/blocks/0/elements/0/value' },
  url: { make: (n) => [actions(button({ url: text(n) }))], pointer: '/blocks/0/elements/0/url' },
  accessibilityLabel: {
    make: (n) => [actions(button({ accessibility_label: text(n) }))],
    pointer: '/blocks/0/elements/0/accessibility_label',
  },
  confirmTitle: {
    make: (n) => [confirm({ title: plain(n) })],
    pointer: '/blocks/0/elements/0/confirm/title/text',
  },
  confirmText: {
    make: (n) => [confirm({ text: plain(n) })],
    pointer: '/blocks/0/elements/0/confirm/text/text',
  },
  confirmButton: {
    make: (n) => [confirm({ deny: plain(n) })],
    pointer: '/blocks/0/elements/0/confirm/deny/text',
  },
  optionText: {
    make: (n) => [menu([option({ text: plain(n) })])],
    pointer: '/blocks/0/elements/0/options/0/text/text',
  },
  optionValue: {
    make: (n) => [menu([option({ value: text(n) })])],
    pointer: '/blocks/0/elements/0/options/0/value',
  },
  selectOptions: { make: (n) => [menu(many(n, () => option()))], pointer: '/blocks/0/elements/0/options' },
  overflowOptions: {
    make: (n) => [actions({ type: 'overflow', options: many(n, () => option()) })],
    pointer: '/blocks/0/elements/0/options',
  },
  choiceOptions: {
    make: (n) => [actions({ type: 'checkboxes', options: many(n, () => option()) })],
    pointer: '/blocks/0/elements/0/options',
  },
  inputLabel: {
    make: (n) => [input({ type: 'plain_text_input' }, { label: plain(n) })],
    pointer: '/blocks/0/label/text',
  },
  placeholder: {
    make: (n) => [input({ type: 'plain_text_input', placeholder: plain(n) })],
    pointer: '/blocks/0/element/placeholder/text',
  },
  plainTextLength: {
    make: (n) => [input({ type: 'plain_text_input', max_length: n })],
    pointer: '/blocks/0/element/max_length',
  },
  plainTextMinimum: {
    make: (n) => [input({ type: 'plain_text_input', min_length: n })],
    pointer: '/blocks/0/element/min_length',
  },
  plainTextInitial: {
    make: (n) => [input({ type: 'plain_text_input', initial_value: text(n) })],
    pointer: '/blocks/0/element/initial_value',
  },
  conversationKinds: {
    make: (n) => [actions({ type: 'conversations_select', filter: { include: many(n, () => 'public') } })],
    pointer: '/blocks/0/elements/0/filter/include',
  },
  imageUrl: { make: (n) => [image({ image_url: text(n) })], pointer: '/blocks/0/image_url' },
  imageAlt: { make: (n) => [image({ alt_text: text(n) })], pointer: '/blocks/0/alt_text' },
  imageTitle: { make: (n) => [image({ title: plain(n) })], pointer: '/blocks/0/title/text' },
  markdownText: { make: (n) => [{ type: 'markdown', text: text(n) }], pointer: '/blocks/0/text' },
  tableRows: { make: (n) => [table(n, 1)], pointer: '/blocks/0/rows' },
  tableColumns: { make: (n) => [table(1, n)], pointer: '/blocks/0/rows/0' },
  containerTitle: {
    make: (n) => [{ type: 'container', title: plain(n), child_blocks: [{ type: 'divider' }] }],
    pointer: '/blocks/0/title/text',
  },
  containerBlocks: {
    make: (n) => [{ type: 'container', title: plain(1), child_blocks: many(n, () => ({ type: 'divider' })) }],
    pointer: '/blocks/0/child_blocks',
  },
  richTextIndent: {
    make: (n) => [
      { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', indent: n, elements: [] }] },
    ],
    pointer: '/blocks/0/elements/0/indent',
  },
};

const modal = (fields: JsonObject): JsonObject => ({
  type: 'modal',
  title: plain(1),
  submit: plain(1),
  blocks: [{ type: 'divider' }],
  ...fields,
});
const inView: Partial<Record<keyof typeof limits, { make: (size: number) => JsonObject; pointer: string }>> =
  {
    viewBlocks: {
      make: (n) => modal({ blocks: many(n, () => ({ type: 'divider' })) }),
      pointer: '/view/blocks',
    },
    viewTitle: { make: (n) => modal({ title: plain(n) }), pointer: '/view/title/text' },
    viewButton: { make: (n) => modal({ submit: plain(n) }), pointer: '/view/submit/text' },
    privateMetadata: { make: (n) => modal({ private_metadata: text(n) }), pointer: '/view/private_metadata' },
    callbackId: { make: (n) => modal({ callback_id: text(n) }), pointer: '/view/callback_id' },
    fileInputFiles: {
      make: (n) => modal({ blocks: [input({ type: 'file_input', max_files: n })] }),
      pointer: '/view/blocks/0/element/max_files',
    },
    alertText: {
      make: (n) => modal({ blocks: [{ type: 'alert', text: plain(n) }] }),
      pointer: '/view/blocks/0/text/text',
    },
  };

describe('the table of limits', () => {
  it("holds Slack's numbers", () => {
    const largest = Object.fromEntries(Object.entries(limits).map(([name, { max }]) => [name, max]));
    expect(largest).toMatchObject({
      messageBlocks: 50,
      viewBlocks: 100,
      sectionText: 3000,
      sectionFields: 10,
      sectionField: 2000,
      headerText: 150,
      actionsElements: 25,
      contextElements: 10,
      buttonText: 75,
      buttonValue: 2000,
      optionText: 75,
      optionValue: 150,
      selectOptions: 100,
      overflowOptions: 5,
      choiceOptions: 10,
      markdownText: 12_000,
      tableRows: 100,
      tableColumns: 20,
      fileInputFiles: 10,
      plainTextLength: 3000,
      inputLabel: 2000,
      actionId: 255,
      viewTitle: 24,
      privateMetadata: 3000,
    });
  });

  it('is tried whole', () => {
    expect(Object.keys({ ...inMessage, ...inView }).sort()).toEqual(Object.keys(limits).sort());
  });

  const messages = Object.entries(inMessage).map(([name, trial]) => ({
    name: name as keyof typeof limits,
    ...trial,
  }));
  it.each(messages)('$name: the largest passes, one more is pointed at', ({ name, make, pointer }) => {
    expect(validateBlocks(make(limits[name].max), 'message')).toEqual([]);
    expect(validateBlocks(make(limits[name].max + 1), 'message').map((found) => found.pointer)).toEqual([
      pointer,
    ]);
  });

  const views = Object.entries(inView).map(([name, trial]) => ({
    name: name as keyof typeof limits,
    ...trial,
  }));
  it.each(views)('$name: the largest passes in a view, one more is pointed at', ({ name, make, pointer }) => {
    expect(validateView(make(limits[name].max))).toEqual([]);
    expect(validateView(make(limits[name].max + 1)).map((found) => found.pointer)).toEqual([pointer]);
  });
});

describe('what Slack refuses besides', () => {
  const refused: [string, Json[], string][] = [
    [
      'an empty text',
      [section({ text: plain(0) })],
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['a section without content', [section({})], 'missing required field: text [json-pointer:/blocks/0]'],
    [
      'a block that does not exist',
      [{ type: 'fancy' }],
      'unsupported type: fancy [json-pointer:/blocks/0/type]',
    ],
    [
      'a block of modals',
      [{ type: 'alert', text: plain(1) }],
      'unsupported type: alert [json-pointer:/blocks/0/type]',
    ],
    [
      'a file input in a message',
      [input({ type: 'file_input' })],
      'unsupported type: file_input [json-pointer:/blocks/0/element/type]',
    ],
    [
      'a field that does not exist',
      [actions(button({ disabled: true }))],
      'invalid additional property: disabled [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'a string where an object belongs',
      [section({ text: 'x' })],
      'must provide an object [json-pointer:/blocks/0/text]',
    ],
    [
      'mrkdwn in a header',
      [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    [
      'a style that does not exist',
      [actions(button({ style: 'red' }))],
      'must be a valid enum value [json-pointer:/blocks/0/elements/0/style]',
    ],
    ['no options', [menu([])], 'must provide at least 1 items [json-pointer:/blocks/0/elements/0/options]'],
    [
      'the same action twice in a block',
      [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
      '`action_id` "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'the same block id twice',
      [
        { type: 'divider', block_id: 'b' },
        { type: 'divider', block_id: 'b' },
      ],
      '`block_id` "b" already exists [json-pointer:/blocks/1/block_id]',
    ],
    ['two tables', [table(1, 1), table(1, 1)], 'only_one_table_allowed [json-pointer:/blocks/1]'],
    [
      'markdown that is too long in all',
      [
        { type: 'markdown', text: text(9000) },
        { type: 'markdown', text: text(9000) },
      ],
      'markdown text must be less than 12001 characters in total [json-pointer:/blocks]',
    ],
    [
      'a date that no calendar has',
      [actions({ type: 'datepicker', initial_date: '2026-02-30' })],
      'must be a valid date [json-pointer:/blocks/0/elements/0/initial_date]',
    ],
    [
      'an initial option that is not offered',
      [actions({ type: 'radio_buttons', options: [option()], initial_option: option({ value: 'w' }) })],
      'must exactly match one of the provided options [json-pointer:/blocks/0/elements/0/initial_option]',
    ],
    [
      'initial options of which one is worded differently',
      [
        input({
          type: 'checkboxes',
          options: [option(), option({ value: 'w' })],
          initial_options: [option(), option({ value: 'w', text: plain(2) })],
        }),
      ],
      'must exactly match one of the provided options [json-pointer:/blocks/0/element/initial_options/1]',
    ],
    [
      'mrkdwn in an option of a menu',
      [menu([option({ text: { type: 'mrkdwn', text: 'x' } })])],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/options/0/text/type]',
    ],
    [
      'a conversation chosen where members are',
      [actions({ type: 'users_select', initial_conversation: 'C1' })],
      'invalid additional property: initial_conversation [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'a picture of the workspace that is not named',
      [{ type: 'image', alt_text: 'a', slack_file: {} }],
      'missing required field: id [json-pointer:/blocks/0/slack_file]',
    ],
    [
      'an image with two sources',
      [image({ slack_file: { id: 'F1' } })],
      'only one of image_url, slack_file allowed [json-pointer:/blocks/0]',
    ],
  ];
  it.each(refused)('%s', (_, blocks, message) => {
    expect(asMessages(validateBlocks(blocks, 'message'))).toEqual([`[ERROR] ${message}`]);
  });

  it('cells of a table that are too long in all', () => {
    const blocks = [
      {
        type: 'table',
        rows: [
          [
            { type: 'raw_text', text: text(6000) },
            { type: 'raw_text', text: text(6000) },
          ],
        ],
      },
    ];
    expect(asMessages(validateBlocks(blocks, 'message'))).toEqual([
      '[ERROR] must be less than 10001 characters [json-pointer:/blocks/0/rows]',
    ]);
  });

  it('inputs in a modal that has no submit button', () => {
    const { submit: _, ...view } = modal({ blocks: [input({ type: 'plain_text_input' })] });
    expect(asMessages(validateView(view))).toEqual([
      '[ERROR] must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/0/input]',
    ]);
  });

  it('markdown in a modal', () => {
    const view = modal({ blocks: [{ type: 'markdown', text: 'x' }] });
    expect(asMessages(validateView(view))).toEqual([
      '[ERROR] unsupported type: markdown [json-pointer:/view/blocks/0/type]',
    ]);
  });
});

describe('what Slack takes', () => {
  it('counts code points, not units', () => {
    expect(
      validateBlocks([{ type: 'header', text: { type: 'plain_text', text: '💡'.repeat(150) } }], 'message'),
    ).toEqual([]);
  });

  const choices: JsonObject[] = [
    { type: 'datepicker', initial_date: '2028-02-29', placeholder: plain(1) },
    { type: 'radio_buttons', options: [option({ text: { type: 'mrkdwn', text: '*x*' } })] },
    { type: 'checkboxes', options: [option()], initial_options: [option()] },
    { type: 'static_select', options: [option()], initial_option: option() },
    {
      type: 'static_select',
      option_groups: [{ label: plain(1), options: [option()] }],
      initial_option: option(),
    },
    { type: 'users_select', initial_user: 'U1' },
    { type: 'conversations_select', initial_conversation: 'C1', filter: { exclude_bot_users: true } },
    { type: 'channels_select', initial_channel: 'C1' },
  ];
  it.each(choices)('a $type in messages, modals and home tabs', (element) => {
    const blocks = [actions(element), section({ text: plain(1), accessory: element }), input(element)];
    expect(validateBlocks(blocks, 'message')).toEqual([]);
    expect(validateView(modal({ blocks }))).toEqual([]);
    expect(validateView({ type: 'home', blocks })).toEqual([]);
  });

  it('the same action in two blocks', () => {
    expect(
      validateBlocks([actions(button({ action_id: 'a' })), actions(button({ action_id: 'a' }))], 'message'),
    ).toEqual([]);
  });

  it('rich text with lists, quotes, code and links', () => {
    const elements = [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'a', style: { bold: true } },
          { type: 'link', url: 'https://a.example' },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'ordered',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'b' }] }],
      },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'c' }] },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'd' }] },
    ];
    expect(validateBlocks([{ type: 'rich_text', elements }], 'message')).toEqual([]);
  });
});
