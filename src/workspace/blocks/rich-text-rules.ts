import { limits } from './limits.js';
import { anything, flag, list, number, object, type Rule, text, variant, word } from './rules.js';

const some = { min: 0, max: Number.MAX_SAFE_INTEGER };
const written = { min: 1, max: Number.MAX_SAFE_INTEGER };
const style = object({}, { bold: flag, italic: flag, strike: flag, code: flag, underline: flag });
const id = text(limits.actionId);

const leaf: Rule = variant({
  text: object({ text: text(written) }, { style }),
  link: object({ url: text(limits.url) }, { text: text(some), style, unsafe: flag }),
  emoji: object({ name: id }, { unicode: anything, skin_tone: anything, style }),
  user: object({ user_id: id }, { style }),
  usergroup: object({ usergroup_id: id }, { style }),
  team: object({ team_id: id }, { style }),
  channel: object({ channel_id: id }, { style }),
  broadcast: object({ range: word('here', 'channel', 'everyone') }, { style }),
  color: object({ value: id }, { style }),
  date: object(
    { timestamp: anything, format: text(some) },
    { url: text(limits.url), fallback: text(some), style },
  ),
});

const section = object({ elements: list(leaf, some) });
const border = number({ min: 0, max: 1 });

const part: Rule = variant({
  rich_text_section: section,
  rich_text_list: object(
    { style: word('bullet', 'ordered'), elements: list(variant({ rich_text_section: section }), some) },
    { indent: number(limits.richTextIndent), offset: number(some), border },
  ),
  rich_text_preformatted: object({ elements: list(leaf, some) }, { border, language: anything }),
  rich_text_quote: object({ elements: list(leaf, some) }, { border }),
});

/** Fields of a rich_text block besides `type` and `block_id`. */
export const richTextElements: Rule = list(part, some);
/** A rich_text block as it stands in a table cell. */
export const richTextCell = object({ elements: richTextElements }, { block_id: text(limits.blockId) });
