import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import type { Logger } from 'pino';

/** Longest line taken over from Slack's libraries. */
const lineLimit = 500;

/** The bot's log in the shape that Slack's libraries write to. Their debug lines hold whole messages: they are dropped. */
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

function lineOf(parts: readonly unknown[]): string {
  const line = parts.map((part) => (part instanceof Error ? `${part.name}: ${part.message}` : String(part)));
  return `slack: ${line.join(' ').slice(0, lineLimit)}`;
}
