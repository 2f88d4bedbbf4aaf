import { eventParserFor } from './event-log-format.js';
import { isBinaryEventLog } from './evtx.js';

/**
 * Whether a file that begins with `head` is a Windows event log in any of the formats it is exported or copied in,
 * binary included. Goes by the content; the name says nothing that the content does not say better.
 */
export function recogniseEventLog(head: string, _path: string): boolean {
  return isBinaryEventLog(head) || eventParserFor(head) !== null;
}
