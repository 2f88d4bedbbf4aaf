/** Levels of the app's logger, by name; DEBUG1 to DEBUG10 are one. */
export type Level = 'CRITICAL' | 'ERROR' | 'WARNING' | 'INFO' | 'DETAIL' | 'DEBUG';

const words: Readonly<Record<string, Level>> = {
  critical: 'CRITICAL',
  crit: 'CRITICAL',
  fatal: 'CRITICAL',
  fault: 'CRITICAL',
  error: 'ERROR',
  err: 'ERROR',
  severe: 'ERROR',
  warning: 'WARNING',
  warn: 'WARNING',
  info: 'INFO',
  information: 'INFO',
  informational: 'INFO',
  notice: 'INFO',
  detail: 'DETAIL',
  detailed: 'DETAIL',
  verbose: 'DETAIL',
  debug: 'DEBUG',
  trace: 'DEBUG',
};

/** The logger's own numbers: 1 CRITICAL to 5 DETAIL, then DEBUG1 to DEBUG10. */
const numbers: readonly Level[] = ['CRITICAL', 'ERROR', 'WARNING', 'INFO', 'DETAIL'];
const highestNumber = 15;

/** No level with its brackets and number is longer; in characters. */
const longest = 21;

/** The level that a word names, in any case and in brackets or not; null for anything else. */
export function levelOfWord(text: string): Level | null {
  const trimmed = text.trim();
  if (trimmed.length > longest) return null;
  const word = /^[[(<{]?\s?([a-z]{3,13})(?:[ _-]?\d{1,2})?\s?[\])>}]?:?$/i.exec(trimmed)?.[1];
  const level = word === undefined ? undefined : words[word.toLowerCase()];
  return level ?? null;
}

/** The level that a number of the logger stands for; null for anything else. */
export function levelOfNumber(text: string): Level | null {
  const number = /^\s*\d{1,2}\s*$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > highestNumber) return null;
  return numbers[number - 1] ?? 'DEBUG';
}

/** The level that a level column holds: a word, a number, or both (`2 (ERROR)`, `2-ERROR`). */
export function levelOf(text: string): Level | null {
  const joined = /^\s*\d{1,2}\s?[-:(]\s?([a-z]{3,13}\d{0,2})\)?\s*$/i.exec(text)?.[1];
  return levelOfWord(joined ?? text) ?? levelOfNumber(text);
}
