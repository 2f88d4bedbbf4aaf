import { SecureMailError } from '../../../errors.js';
import { attributeOf, walkElements, type XmlElement } from '../../xml/element.js';
import { parseXml } from '../../xml/parse-xml.js';
import { type ClockReading, certainly, readClock } from './clock-reading.js';
import { isPushEventId } from './push-event-id.js';
import { type EventSink, isWebServices, type WindowsEvent } from './windows-event.js';

const providerName = /<(?:[\w-]{1,30}:)?Provider\s[^<>]{0,400}?\bName\s{0,5}=\s{0,5}["']([^"'<>]{0,200})/;
const eventId = /<(?:[\w-]{1,30}:)?EventID(?:\s[^<>]{0,200})?>\s{0,20}(\d{1,9})\s{0,20}</;
const systemTime = /\bSystemTime\s{0,5}=\s{0,5}["']([^"'<>]{1,60})/;

/**
 * Reads one `<Event>` element, given as Latin-1 of its bytes. Only an event that can matter is taken apart, after
 * a strict check; of any other its source and time are enough.
 */
export function readXmlEvent(bytes: string, line: number, sink: EventSink): void {
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  const source = providerName.exec(text)?.[1] ?? '';
  const id = Number(eventId.exec(text)?.[1] ?? Number.NaN);
  const time = utcReading(systemTime.exec(text)?.[1] ?? '');
  const event = { source, id, time, computer: null, message: '', strings: [], line, text };
  if (!isWebServices(source) || !isPushEventId(id)) sink.event(event);
  else readStrictly(event, sink);
}

function readStrictly(event: WindowsEvent, sink: EventSink): void {
  try {
    sink.event({ ...event, ...contentOf(parseXml(event.text, 'elements')) });
  } catch (fault) {
    if (!(fault instanceof SecureMailError)) throw fault;
    sink.reject(event.line, event.text);
  }
}

/** What the elements of an event hold. `Data` are the insertion strings; the message is there only in some exports. */
export function contentOf(
  elements: readonly XmlElement[],
): Pick<WindowsEvent, 'computer' | 'message' | 'strings' | 'time'> {
  const found = [...walkElements(elements)];
  const textOf = (name: string): string => found.find((element) => element.name === name)?.text ?? '';
  const created = found.find((element) => element.name === 'TimeCreated');
  return {
    computer: textOf('Computer') || null,
    message: textOf('Message'),
    strings: found.filter((element) => element.name === 'Data').map(({ text }) => text),
    time: created === undefined ? null : utcReading(attributeOf(created, new Set(['systemtime'])) ?? ''),
  };
}

/** Event logs keep UTC, whether the offset is written or not. */
function utcReading(text: string): ClockReading | null {
  const moment = readClock(text)?.dayFirst ?? null;
  return moment === null ? null : certainly({ ...moment, offsetMinutes: moment.offsetMinutes ?? 0 });
}
