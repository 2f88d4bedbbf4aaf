import {
  accessory,
  actionElement,
  image,
  imageElement,
  inputElement,
  modalInputElement,
} from './element-rules.js';
import { limits } from './limits.js';
import { richTextCell, richTextElements } from './rich-text-rules.js';
import {
  anything,
  flag,
  later,
  list,
  type ObjectRule,
  object,
  type Rule,
  text,
  variant,
  word,
} from './rules.js';
import { anyText, plainText } from './text-rules.js';

const blockId = { block_id: text(limits.blockId) };
const some = { min: 0, max: Number.MAX_SAFE_INTEGER };

const contextText = {
  plain_text: object({ text: text(limits.text) }, { emoji: flag }),
  mrkdwn: object({ text: text(limits.text) }, { verbatim: flag }),
};

const section = object(
  {},
  {
    ...blockId,
    text: anyText(limits.sectionText),
    fields: list(anyText(limits.sectionField), limits.sectionFields),
    accessory,
    expand: flag,
  },
  { anyOf: ['text', 'fields'] },
);

const input = (element: Rule): ObjectRule =>
  object(
    { label: plainText(limits.inputLabel), element },
    { ...blockId, hint: plainText(limits.inputLabel), optional: flag, dispatch_action: flag },
  );

const cell = variant({
  raw_text: object({ text: text(some) }),
  raw_number: object({ value: anything }, { text: text(some) }),
  rich_text: richTextCell,
});
const table = object(
  { rows: list(list(cell, limits.tableColumns), limits.tableRows) },
  { ...blockId, column_settings: list(anything, limits.tableColumns) },
);

const container = object(
  {
    title: plainText(limits.containerTitle),
    child_blocks: later(() => list(childBlock, limits.containerBlocks)),
  },
  {
    ...blockId,
    subtitle: plainText(limits.containerTitle),
    icon: imageElement,
    width: word('narrow', 'standard', 'wide', 'full'),
    is_collapsible: flag,
    default_collapsed: flag,
  },
);

const everywhere: Readonly<Record<string, Rule>> = {
  actions: object({ elements: list(actionElement, limits.actionsElements) }, blockId),
  context: object(
    { elements: list(variant({ ...contextText, image: imageElement }), limits.contextElements) },
    blockId,
  ),
  divider: object({}, blockId),
  header: object({ text: plainText(limits.headerText) }, { ...blockId, level: anything }),
  image: { ...image, optional: { ...image.optional, ...blockId, title: plainText(limits.imageTitle) } },
  rich_text: object({ elements: richTextElements }, blockId),
  section,
  video: anything,
};

const messageOnly: Readonly<Record<string, Rule>> = {
  markdown: object({ text: text(limits.markdownText) }, blockId),
  table,
  container,
  input: input(inputElement),
  context_actions: anything,
  card: anything,
  carousel: anything,
  data_table: anything,
  data_visualization: anything,
  file: anything,
  plan: anything,
  task_card: anything,
};

const childBlock: Rule = variant({ ...everywhere, markdown: anything, table });

/** Blocks that each surface takes; anything else is an unsupported type there. */
export const blocksOf = {
  message: variant({ ...everywhere, ...messageOnly }),
  modal: variant({
    ...everywhere,
    input: input(modalInputElement),
    alert: object({ text: anyText(limits.alertText) }, { ...blockId, level: anything, title: anything }),
  }),
  home: variant({ ...everywhere, input: input(inputElement) }),
} as const;
export type Surface = keyof typeof blocksOf;
