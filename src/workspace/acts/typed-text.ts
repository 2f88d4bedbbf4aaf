/*
 * What a member types is not what the app receives: Slack escapes `&`, `<` and `>`, and turns addresses
 * into links. Mentions are typed here as the app gets them (`<@U…>`, `<#C…>`).
 */

const mention = /<[@#][A-Z0-9]{1,20}>/g;
const address =
  /\b(?:https?:\/\/[^\s<>|]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.(?:com|org|net|io|uk|de))\b\/?/gi;

/** The `text` that the app receives for what was typed. */
export function typedText(typed: string): string {
  return splitAt(typed, mention, (token) => token, linked).join('');
}

/** One `rich_text` element. */
interface TypedElement {
  readonly type: string;
  readonly [key: string]: string;
}

/** The `rich_text` elements that Slack sends along. */
export function typedElements(typed: string): TypedElement[] {
  const plain = (text: string): TypedElement => ({ type: 'text', text });
  return splitAt(typed, mention, mentionElement, plain).filter((element) => element.text !== '');
}

function mentionElement(token: string): TypedElement {
  const id = token.slice(2, -1);
  return token[1] === '@' ? { type: 'user', user_id: id } : { type: 'channel', channel_id: id };
}

function linked(text: string): string {
  return splitAt(text, address, linkOf, escaped).join('');
}

function linkOf(found: string): string {
  const shown = escaped(found);
  if (/^https?:/i.test(found)) return `<${shown}>`;
  return found.includes('@') ? `<mailto:${shown}|${shown}>` : `<http://${shown}|${shown}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function splitAt<T>(
  text: string,
  pattern: RegExp,
  found: (token: string) => T,
  between: (text: string) => T,
): T[] {
  const parts: T[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(between(text.slice(end, match.index)), found(match[0]));
    end = match.index + match[0].length;
  }
  return [...parts, between(text.slice(end))];
}
