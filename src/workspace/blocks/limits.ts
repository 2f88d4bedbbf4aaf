/** A size that Slack accepts: characters (code points), items, or a value, by context. */
export interface Limit {
  readonly min: number;
  readonly max: number;
}

const upTo = (max: number): Limit => ({ min: 1, max });
const atMost = (max: number): Limit => ({ min: 0, max });

/**
 * Slack's limits, by what they bound. Sources: documentation of Block Kit, comments of `@slack/types`,
 * and rejections observed by others.
 */
export const limits = {
  messageBlocks: atMost(50),
  viewBlocks: upTo(100),
  text: upTo(3000),
  blockId: atMost(255),
  actionId: atMost(255),
  callbackId: atMost(255),
  sectionText: upTo(3000),
  sectionFields: upTo(10),
  sectionField: upTo(2000),
  headerText: upTo(150),
  actionsElements: upTo(25),
  contextElements: upTo(10),
  buttonText: upTo(75),
  buttonValue: atMost(2000),
  url: upTo(3000),
  accessibilityLabel: upTo(75),
  confirmTitle: upTo(100),
  confirmText: upTo(300),
  confirmButton: upTo(30),
  optionText: upTo(75),
  optionValue: upTo(150),
  selectOptions: upTo(100),
  overflowOptions: upTo(5),
  choiceOptions: upTo(10),
  placeholder: upTo(150),
  inputLabel: upTo(2000),
  plainTextLength: { min: 1, max: 3000 },
  plainTextMinimum: { min: 0, max: 3000 },
  plainTextInitial: atMost(3000),
  conversationKinds: upTo(4),
  fileInputFiles: { min: 1, max: 10 },
  imageUrl: upTo(3000),
  imageAlt: upTo(2000),
  imageTitle: upTo(2000),
  markdownText: upTo(12_000),
  tableRows: upTo(100),
  tableColumns: upTo(20),
  containerTitle: upTo(150),
  containerBlocks: upTo(10),
  alertText: upTo(200),
  richTextIndent: { min: 0, max: 8 },
  viewTitle: upTo(24),
  viewButton: upTo(24),
  privateMetadata: atMost(3000),
} as const satisfies Record<string, Limit>;

/** Sums over a whole payload. */
export const totals = {
  /** Characters of all markdown blocks of a payload. */
  markdown: 12_000,
  /** Characters of all table cells of a message. */
  tableCells: 10_000,
  tables: 1,
  /**
   * Characters of all blocks of a message, escaped, with `blockOverhead` for each block; undocumented,
   * measured by others at about 13 200, answered with `msg_blocks_too_long`.
   */
  messageCharacters: 13_200,
  blockOverhead: 100,
} as const;

/** Characters of `text`: `chat.postMessage` cuts, `chat.update` refuses. */
export const textLimits = { post: 40_000, update: 4_000 } as const;
