import { CopiedEvents } from './copied-events.js';
import { DelimitedEvents } from './delimited-events.js';
import { findEventLayout } from './event-columns.js';
import type { EventParser } from './event-parser.js';
import { holdsEventProperties, PropertyEvents } from './property-events.js';
import { holdsEventTable, TableEvents } from './table-events.js';
import { type EventSink, isExchangeSource } from './windows-event.js';
import { XmlEvents } from './xml-events.js';

/** How much of a file tells its format, in characters. */
const looked = 64 * 1024;

const xmlEvent =
  /<(?:[\w-]{1,30}:)?Event(?:\s[^<>]{0,1000})?>\s{0,200}(?:-\s{0,20})?<(?:[\w-]{1,30}:)?System[\s>]/;

/** Makes the parser for the text that a file begins with; null when it is no event log. */
export function eventParserFor(head: string): ((sink: EventSink) => EventParser) | null {
  const text = head.slice(0, looked);
  const xml = text.search(xmlEvent);
  if (xml !== -1 && !holdsCopiedEvents(text.slice(0, xml))) return (sink) => new XmlEvents(sink);
  const layout = xml === -1 ? findEventLayout(text) : null;
  if (layout !== null) return (sink) => new DelimitedEvents(layout, sink);
  if (holdsEventProperties(text)) return (sink) => new PropertyEvents(sink);
  if (holdsEventTable(text)) return (sink) => new TableEvents(sink);
  return holdsCopiedEvents(text) ? (sink) => new CopiedEvents(sink) : null;
}

/** What every copied event of Exchange holds: its source, or at least a subscription in brackets. */
const copiedEvent = /MSExchange|subscription\s{1,3}\[|\[[A-Za-z0-9+/=]{40}/i;

/** Whether events of Exchange were copied as text; labelled lines alone are found in many files. */
function holdsCopiedEvents(text: string): boolean {
  if (!/MSExchange|\[/.test(text) || !copiedEvent.test(text)) return false;
  let found = false;
  const parser = new CopiedEvents({
    event: ({ source }) => {
      found ||= isExchangeSource(source);
    },
    reject: () => undefined,
  });
  parser.push(Buffer.from(text));
  parser.end();
  return found;
}
