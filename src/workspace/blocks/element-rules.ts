import { limits } from './limits.js';
import {
  anything,
  date,
  flag,
  list,
  number,
  type ObjectRule,
  object,
  type Rule,
  text,
  variant,
  word,
} from './rules.js';
import { confirm, openOption, option, optionGroup, overflowOption, plainText } from './text-rules.js';

type Elements = Readonly<Record<string, Rule>>;

const action = { action_id: text(limits.actionId) };
const focusable = { ...action, focus_on_load: flag };
const placeholder = { placeholder: plainText(limits.placeholder) };
const dispatch = { dispatch_action_config: anything };

const button = object(
  { text: plainText(limits.buttonText) },
  {
    ...action,
    url: text(limits.url),
    value: text(limits.buttonValue),
    style: word('primary', 'danger'),
    confirm,
    accessibility_label: text(limits.accessibilityLabel),
  },
);

const overflow = object({ options: list(overflowOption, limits.overflowOptions) }, { ...action, confirm });

const select = (extra: Record<string, Rule>): ObjectRule =>
  object(
    {},
    {
      ...focusable,
      ...placeholder,
      confirm,
      options: list(option, limits.selectOptions),
      option_groups: list(optionGroup, limits.selectOptions),
      ...extra,
    },
    { anyOf: ['options', 'option_groups'], notBoth: ['options', 'option_groups'] },
  );

const choices = (extra: Record<string, Rule>): ObjectRule =>
  object({ options: list(openOption, limits.choiceOptions) }, { ...focusable, confirm, ...extra });

const picker = (extra: Record<string, Rule>): ObjectRule =>
  object({}, { ...focusable, ...placeholder, confirm, ...extra });

const id = text(limits.actionId);
const conversationKind = word('im', 'mpim', 'private', 'public');

const conversationsSelect = picker({
  initial_conversation: id,
  default_to_current_conversation: flag,
  response_url_enabled: flag,
  filter: object(
    {},
    {
      include: list(conversationKind, limits.conversationKinds),
      exclude_external_shared_channels: flag,
      exclude_bot_users: flag,
    },
  ),
});

const slackFile = object(
  {},
  { id: text(limits.actionId), url: text(limits.imageUrl) },
  { anyOf: ['id', 'url'], notBoth: ['id', 'url'] },
);

export const image = object(
  { alt_text: text(limits.imageAlt) },
  { image_url: text(limits.imageUrl), slack_file: slackFile },
  { anyOf: ['image_url', 'slack_file'], notBoth: ['image_url', 'slack_file'] },
);

const shared: Elements = {
  static_select: select({ initial_option: option }),
  multi_static_select: select({
    initial_options: list(option, limits.selectOptions),
    max_selected_items: anything,
  }),
  users_select: picker({ initial_user: id }),
  channels_select: picker({ initial_channel: id, response_url_enabled: flag }),
  conversations_select: conversationsSelect,
  checkboxes: choices({ initial_options: list(openOption, limits.choiceOptions) }),
  radio_buttons: choices({ initial_option: openOption }),
  datepicker: picker({ initial_date: date }),
  datetimepicker: picker({ initial_date_time: anything }),
  timepicker: picker({ initial_time: anything, timezone: anything }),
};

const interactive: Elements = { ...shared, button, overflow };

const typed = (extra: Record<string, Rule> = {}): ObjectRule =>
  object({}, { ...focusable, ...placeholder, ...dispatch, initial_value: anything, ...extra });

const plainTextInput = typed({
  multiline: flag,
  min_length: number(limits.plainTextMinimum),
  max_length: number(limits.plainTextLength),
  initial_value: text(limits.plainTextInitial),
});

const fileInput = object(
  {},
  {
    ...action,
    filetypes: list(text(limits.actionId), { min: 0, max: 100 }),
    max_files: number(limits.fileInputFiles),
  },
);

const inputs: Elements = {
  ...shared,
  plain_text_input: plainTextInput,
  email_text_input: typed(),
  url_text_input: typed(),
  number_input: typed({ is_decimal_allowed: flag, min_value: anything, max_value: anything }),
  rich_text_input: typed({ min_lines: anything, max_lines: anything }),
};

export const actionElement: Rule = variant(interactive);
export const accessory: Rule = variant({ ...interactive, image });
export const inputElement: Rule = variant(inputs);
/** Modals alone take files. */
export const modalInputElement: Rule = variant({ ...inputs, file_input: fileInput });
export const imageElement: Rule = image;
