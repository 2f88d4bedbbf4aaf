import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import type { Logger } from 'pino';
import { describeError } from '../describe-error.js';

/** Longest line taken over from Slack's libraries. */
const lineLimit = 500;

/**
 * The bot's log in the shape that Slack's libraries write to. Their debug lines hold whole messages: they are
 * dropped, and from the others whatever was quoted, addresses, tokens and messages of errors.
 */
export function boltLogger(logger: Logger): SlackLogger {
  return {
    debug: () => {},
    info: (...parts) => logger.debug(lineOf(parts)),
    warn: (...parts) => logger.warn(lineOf(parts)),
    error: (...parts) => logger.error(lineOf(parts)),
    getLevel: () => LogLevel.INFO,
    setLevel: () => {},
    setName: () => {},
  };
}

/** The library's own sentence comes first; texts after it are messages of errors. */
function lineOf([first, ...rest]: readonly unknown[]): string {
  const words = [wordsOf(first), ...rest.filter((part) => typeof part !== 'string').map(wordsOf)];
  return `slack: ${words.join(' ')}`;
}

function wordsOf(part: unknown): string {
  if (typeof part === 'string') return withoutContent(part.slice(0, lineLimit));
  const { type, code, slack } = describeError(part) ?? { type: 'undefined' };
  return [type, code, slack].filter((word) => word !== undefined).join(' ');
}

/** Of an error in the middle of a sentence only its name, and the word with which Slack refused. */
function withoutContent(line: string): string {
  return line
    .replace(
      /\berror: ([A-Z]\w{0,40}Error\b|Error\b)?(?:: An API error occurred: ([a-z_]{1,60})(?![^\s)]))?.*/s,
      'error: $1 $2',
    )
    .replace(/\b(?:https?|wss?):\/\/[^\s)]+/gi, '(address)')
    .replace(/\bx(?:ox[a-z]|app)-[\w-]+/gi, '(token)')
    .replace(/"[^"]*(?:"|$)/g, '(text)')
    .replace(/[\w.+-]{1,64}@[\w.-]{1,255}/g, '(e-mail)')
    .replace(/[{[].*/s, '(data)')
    .trimEnd();
}
