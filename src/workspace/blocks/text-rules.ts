import { type Limit, limits } from './limits.js';
import { flag, list, object, type Rule, text, variant, word } from './rules.js';

const plain = (length: Limit) => object({ text: text(length) }, { emoji: flag });
const mrkdwn = (length: Limit) => object({ text: text(length) }, { verbatim: flag });

export const plainText = (length: Limit): Rule => variant({ plain_text: plain(length) });
export const anyText = (length: Limit): Rule =>
  variant({ plain_text: plain(length), mrkdwn: mrkdwn(length) });

export const confirm: Rule = object(
  {
    title: plainText(limits.confirmTitle),
    text: anyText(limits.confirmText),
    confirm: plainText(limits.confirmButton),
    deny: plainText(limits.confirmButton),
  },
  { style: word('primary', 'danger') },
);

const optionOf = (words: (length: Limit) => Rule, more: Record<string, Rule> = {}): Rule =>
  object(
    { text: words(limits.optionText), value: text(limits.optionValue) },
    { description: words(limits.optionText), ...more },
  );

/** An option of a menu. */
export const option: Rule = optionOf(plainText);
/** An option that stands in the open, as those of checkboxes and radio buttons do. */
export const openOption: Rule = optionOf(anyText);
/** Overflow options alone may carry a link. */
export const overflowOption: Rule = optionOf(plainText, { url: text(limits.url) });
export const optionGroup: Rule = object({
  label: plainText(limits.optionText),
  options: list(option, limits.selectOptions),
});
