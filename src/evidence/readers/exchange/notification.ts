import { policyHost } from '../../policy-value.js';
import { detailsStart } from './exception-details.js';
import { isListenerHost } from './listener-endpoint.js';
import type { WindowsEvent } from './windows-event.js';

/** What an event says about one push subscription. */
export interface Notification {
  readonly subscription: string | null;
  /** The endpoint's address as written; empty where it was left empty, null where the event has no place for it. */
  readonly endpoint: string | null;
  readonly attempts: number | null;
  readonly details: string;
}

/** A message has at most 31 839 characters. */
const looked = 32_000;

/**
 * Reads an event by what its message encloses, whatever its language: the subscription id and the endpoint in
 * brackets, the number of attempts, the exception. Where the message was never rendered, Windows lists the
 * insertion strings line by line instead.
 */
export function readNotification({ strings, message }: WindowsEvent): Notification {
  if (strings.length > 1) return fromStrings(strings);
  const text = (message || strings.join('\n')).slice(0, looked);
  return fromBrackets(text) ?? fromLines(text);
}

function fromLines(text: string): Notification {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.some((line) => isAddress(line.trim()))) return fromStrings(lines);
  const start = detailsStart(text);
  return {
    subscription: null,
    endpoint: null,
    attempts: null,
    details: start === -1 ? '' : text.slice(start),
  };
}

function fromStrings(strings: readonly string[]): Notification {
  const texts = strings.map((text) => text.trim());
  const named = texts.findIndex(isAddress);
  const at = named === -1 ? 1 : named;
  const counted = texts.slice(at + 1).find((text) => /^\d{1,4}$/.test(text));
  return {
    subscription: texts[at - 1] || null,
    endpoint: texts[at] ?? null,
    attempts: counted === undefined ? null : Number(counted),
    details: texts
      .slice(at + 1)
      .filter((text) => text !== counted)
      .join('\n'),
  };
}

/** Null when nothing stands in brackets before the exception. */
function fromBrackets(message: string): Notification | null {
  const start = detailsStart(message);
  const sentence = start === -1 ? message : message.slice(0, start);
  const enclosed = [...sentence.matchAll(/\[([^[\]]{0,4000})\]/g)].map(([, text = '']) => unwrapped(text));
  if (enclosed.length === 0) return null;
  const named = enclosed.findIndex(isAddress);
  const endpoint = enclosed[named === -1 ? 1 : named] ?? null;
  return {
    subscription: enclosed.find((text) => text !== endpoint && text !== '') ?? null,
    endpoint,
    attempts: attemptsIn(sentence),
    details: start === -1 ? '' : message.slice(start),
  };
}

/** Consoles and mail programs break long words. */
function unwrapped(text: string): string {
  return text.replace(/\s+/g, '');
}

function isAddress(text: string): boolean {
  const host = text.length > 4000 ? null : policyHost(text);
  return host !== null && (/^https?:/i.test(text) || isListenerHost(host));
}

/** The first number of the sentence, in whichever language it stands. */
function attemptsIn(sentence: string): number | null {
  const words = sentence.replace(/\[[^[\]]{0,4000}\]/g, ' ');
  const number = /(?<![\w.:/-])(\d{1,4})(?![\w:/-]|\.\d)/.exec(words)?.[1];
  return number === undefined ? null : Number(number);
}
