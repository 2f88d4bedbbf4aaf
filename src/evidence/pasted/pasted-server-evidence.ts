import { EventLogCollector } from '../readers/exchange/event-log-collector.js';
import { eventParserFor } from '../readers/exchange/event-log-format.js';
import { concernsPush } from '../readers/server-output/concern.js';
import { outputReading } from '../readers/server-output/read-server-output.js';
import type { Reading } from '../reading.js';
import { decodeEntities } from '../xml/entities.js';
import type { Block } from './blocks.js';
import { withoutLinks } from './clean-lines.js';

/** What of a pasted text comes from a server. */
export interface ServerEvidence {
  readonly events: Reading<'ews-event-log'> | null;
  readonly output: Reading<'server-output'> | null;
}

/**
 * Finds events of Exchange and the output of an administrator's commands in a text. The lines of `device`, records
 * of the app, are left out. Both readers know prompts, quotations and talk, and need the blanks that lines begin with.
 */
export function serverEvidence(path: string, text: string, device: readonly Block[]): ServerEvidence {
  const lines = unescaped(text).split(/\r?\n/).map(withoutLinks);
  for (const { from, to } of device) lines.fill('', from, to + 1);
  const rest = lines.join('\n');
  return { events: eventsIn(path, rest), output: outputReading(path, rest, 0) };
}

/** Whether it is worth a diagnosis: an event of a push subscription, a setting of EWS, a way to the listener. */
export function isTelling({ events, output }: ServerEvidence): boolean {
  const told = events !== null && events.part.events.length + events.part.unattributed.length > 0;
  return told || (output?.part.statements.some(concernsPush) ?? false);
}

function eventsIn(path: string, text: string): Reading<'ews-event-log'> | null {
  const parserFor = eventParserFor(text);
  if (parserFor === null) return null;
  const collector = new EventLogCollector(path, 0);
  const parser = parserFor(collector);
  parser.push(Buffer.from(text));
  parser.end();
  return collector.finish(null);
}

/** Chats escape the signs that markup is made of; a text that holds markup was not escaped. */
function unescaped(text: string): string {
  return /&[lg]t;/.test(text) && !/<[A-Za-z/]/.test(text) ? decodeEntities(text) : text;
}
