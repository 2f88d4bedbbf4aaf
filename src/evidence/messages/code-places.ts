const extensions = 'swift|mm?|hpp|h|cpp|cxx|cc|c|java|kts?|cs|jsx?|tsx?';

/** `ListenerAPI.swift:88`, `ews_subscribe.cpp(77)`. */
const sourceFile = new RegExp(
  `(?<![\\w.@])[a-z][\\w+-]{0,63}\\.(?:${extensions})(?![\\w.]\\w|\\w)(?:(?::|, ?line |\\()\\d{1,6}\\)?){0,2}`,
  'gi',
);

const name = '[a-z_$][\\w$]{0,79}';

/** `-[Client update:]`, `Client.register(device:)`, `Client::Update`, `subscribe()`. */
const signature = new RegExp(
  [
    `(?<![-=])[-+]\\[${name}(?:\\(${name}\\))? [\\w:$]{1,200}\\]`,
    `(?<![\\w.])(?:${name}\\.){0,3}${name}\\((?:(?:${name}|_):){0,8}\\)`,
    `(?<![\\w:])${name}(?:::${name}){1,3}(?:\\(\\))?`,
  ].join('|'),
  'gi',
);

/** Callbacks are called when something has happened, and named after it. */
const callback = /(?<![a-z])(?:did|on|handle|received?)(?=[a-z_])|[:\]a-z]did(?=[A-Z])/i;

/** A text without the places in code that it names. */
export interface Placeless {
  /** Without source files. */
  readonly withSignatures: string;
  /** Without source files and method signatures. */
  readonly bare: string;
}

/** What a text says besides where in the code it was written. */
export function withoutCodePlaces(text: string): Placeless {
  const withSignatures = text.replace(sourceFile, ' ');
  const bare = withSignatures.replace(signature, (match) => (callback.test(match) ? match : ' '));
  return { withSignatures, bare };
}

/** Whether anything is left to read: a word, or three digits that may be a status. */
export function saysAnything(text: string): boolean {
  return /[a-z]{2}|(?<!\d)[1-5]\d\d(?!\d)/i.test(text);
}
