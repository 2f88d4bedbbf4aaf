import { asSecureMailError, type ErrorCode } from '../errors.js';
import { createGate } from '../redaction/gate.js';
import { visible } from '../redaction/visible.js';
import { oneLine } from '../report/words.js';

/** Errors that repeat what the caller typed; the others may repeat what stands in the bundle. */
const aboutTheCall: ReadonlySet<ErrorCode> = new Set(['USAGE', 'INPUT_NOT_FOUND', 'INPUT_UNREADABLE']);

/** `securemail: CODE: message`, one line. */
export function troubleLine(thrown: unknown): string {
  const { code, message, cause } = asSecureMailError(thrown);
  const text = code === 'INTERNAL' && cause instanceof Error ? `${message} (${cause.message})` : message;
  return noteLine(code, aboutTheCall.has(code) ? text : createGate([], { salt: text })(text));
}

/** A line of the same form about something that did not stop the run. */
export function noteLine(code: string, text: string): string {
  return `securemail: ${code}: ${visible(oneLine(text))}\n`;
}
