import fc from 'fast-check';

/** How a text comes to be written where it stands. */
export type Writing = (text: string) => string;

const escapedJson: Writing = (text) => JSON.stringify(text).slice(1, -1);
const entities: Writing = (text) => text.replace(/[@<>&"'\\]/g, (sign) => `&#${sign.codePointAt(0)};`);
const unicodeEscapes: Writing = (text) =>
  text.replace(/[^\w .:/-]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A token in other letters opens nothing any more, and what tells its kind is gone with them. */
const capitals: Writing = (text) => (/(?:eyJ|ghp_)/.test(text) ? text : text.toUpperCase());

/** By name: quoted, escaped, encoded, in other letters, between signs, cut by a line break, laced with what is hidden. */
export const writings = {
  plain: (text) => text,
  'in quotes': (text) => `"${text}"`,
  'in single quotes': (text) => `'${text}'`,
  'in doubled quotes': (text) => `""${text.replaceAll('"', '""""')}""`,
  'escaped for JSON': escapedJson,
  'in JSON in JSON': (text) => escapedJson(JSON.stringify({ detail: text })),
  'URL-encoded': (text) => encodeURIComponent(text),
  'URL-encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'with entities': entities,
  'with unicode escapes': unicodeEscapes,
  'in brackets': (text) => `[${text}]`,
  'in parentheses': (text) => `(${text})`,
  'in angle brackets': (text) => `<${text}>`,
  'at the end of a sentence': (text) => `seen with ${text}.`,
  'before a comma': (text) => `${text}, retried`,
  'before a semicolon': (text) => `${text}; retried`,
  'behind a dash': (text) => `failed - ${text} - again`,
  'behind a colon': (text) => `detail: ${text}`,
  'behind a tab': (text) => `\t${text}\t`,
  'between lines': (text) => `first line\n${text}\nlast line`,
  'between written line breaks': (text) => `first line\\n${text.replaceAll('\n', '\\n')}\\nlast line`,
  'with a hidden sign in it': (text) => text.replace(/(?<=\w{3})(?=\w{2})/, '\u200b'),
  'behind a turned direction': (text) => `\u202e${text}\u202c`,
  'beside control sequences of Slack': (text) => `<!channel> ${text} <@U0123456> <#C01|x>`,
  'in capitals': capitals,
  'in base64': (text) => `X-Detail: ${Buffer.from(text).toString('base64')}`,
  'indented on the next line': (text) => `failed:\n    ${text}\n    again`,
  'behind a terminal sequence': (text) => `\u001b[31m${text}\u001b[0m`,
  'behind a written terminal sequence': (text) => `\\x1b[1;31m${text}\\x1b[0m`,
} as const satisfies Readonly<Record<string, Writing>>;

/** A writing, and what it is called. */
export const anyWriting = fc.constantFrom(
  ...Object.entries(writings).map(([name, write]: [string, Writing]) => ({ name, write })),
);
