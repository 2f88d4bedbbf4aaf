/**
 * What Slack accepts at most, as data. Lengths are Unicode code points. Sources: Block Kit reference,
 * comments of `@slack/types`; `messageWeight` is undocumented and taken from rejections others met.
 */
export const limits = {
  blocksPerMessage: 50,
  blocksPerModal: 100,
  /** `text` of a message: more is cut by `chat.postMessage` and refused by `chat.update`. */
  messageText: 4000,
  /** All texts of a message, escaped, and `blockWeight` for each of its blocks. */
  messageWeight: 13_200,
  blockWeight: 100,
  headerText: 150,
  sectionText: 3000,
  actionsElements: 25,
  contextElements: 10,
  contextText: 3000,
  buttonText: 75,
  buttonValue: 2000,
  accessibilityLabel: 75,
  optionText: 75,
  selectOptions: 100,
  actionId: 255,
  blockId: 255,
  callbackId: 255,
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3000,
  inputLabel: 2000,
  inputHint: 2000,
  placeholder: 150,
  plainTextInput: 3000,
  filesPerInput: 10,
} as const;

/** Bounds of our own, well below Slack's, so that a reply stays readable and is never refused. */
export const ownLimits = {
  /** Weight of one message. */
  messageWeight: 12_000,
  /** Characters of one rich_text block, for which Slack names no limit. */
  richText: 3000,
} as const;
