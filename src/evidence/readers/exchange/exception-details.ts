import type { EgressFault } from '../../evidence.js';
import { faultOfStatus, isWebExceptionStatus } from './egress-fault.js';
import { faultOfWords } from './fault-words.js';

/** What the details of an event say about the failed attempt. */
export interface ExceptionDetails {
  readonly exception: string | null;
  /** As written; null where only the sentence of the exception is there. */
  readonly status: string | null;
  readonly fault: EgressFault;
}

/** The stack trace that follows says nothing more. In characters. */
const looked = 8000;

/** Line ends as JSON writes them. */
const escapedBreak = /\\[rnt]/g;

/** Reads `WebException: … Status: ConnectFailure at …` and its kin, translated or not. */
export function readDetails(details: string): ExceptionDetails {
  const text = details.slice(0, looked).replace(escapedBreak, ' ');
  const status = statusIn(text);
  const told = status === null ? 'unknown' : faultOfStatus(status);
  return { exception: exceptionIn(text), status, fault: told === 'unknown' ? guessed(status, text) : told };
}

/** A status that answers nothing leaves it to the words, one that is an answer does not. */
function guessed(status: string | null, text: string): EgressFault {
  return status !== null && /^\d/.test(status) ? 'unknown' : (faultOfWords(text) ?? 'unknown');
}

function statusIn(text: string): string | null {
  const http = /\bStatus ?Code\s{0,5}[:=]\s{0,5}(\d{3}\b|[A-Za-z]{2,40})/i.exec(text)?.[1];
  const inBrackets = /\(([345]\d\d)\)/.exec(text)?.[1];
  return http ?? inBrackets ?? webExceptionStatusIn(text);
}

function webExceptionStatusIn(text: string): string | null {
  const words = [...text.matchAll(/\bStatus\s{0,5}[:=]\s{0,5}([A-Za-z]{4,40})/gi)].map(
    ([, word = '']) => word,
  );
  return words.find(isWebExceptionStatus) ?? null;
}

/** `System.Net.WebException` as `WebException`; the outermost stands first. */
function exceptionIn(text: string): string | null {
  for (const [name] of text.matchAll(/[A-Za-z_][\w.+]*/g)) {
    if (/[a-z](?:Exception|Fault)$/.test(name)) return lastPart(name).slice(0, 100);
  }
  return null;
}

/** What stands behind the last dot, or the last plus of a nested type. */
function lastPart(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('+')) + 1);
}

/** Where the details begin in a rendered message: at the name of the exception. */
export function detailsStart(message: string): number {
  const name = exceptionIn(message);
  return name === null ? -1 : message.indexOf(name);
}
