import { type Random, seeded } from '../../../src/workspace/samples/random.js';
import { encodeText } from '../../../src/workspace/samples/table-text.js';
import { computerOf, eventText, levelNames } from './event-text.js';
import { eventXml } from './event-xml.js';
import type { EventLogForm, ExchangeEvent } from './evidence.js';
import { type Culture, cultures, localTime } from './local-time.js';

/** One exported event log. */
export interface ExportedLog {
  readonly name: string;
  readonly bytes: Buffer;
}

const encodings = ['utf-8', 'utf-8-bom', 'utf-16le'] as const;

interface Export {
  readonly culture: Culture;
  readonly midnight: number;
  /** Minutes east of UTC of the machine that exports. */
  readonly offsetMinutes: number;
}

/** The events as that form of export has them; times without a zone are local to the exporting machine. */
export function exportedLog(
  events: readonly ExchangeEvent[],
  form: EventLogForm,
  { midnight, offsetMinutes, seed }: { midnight: number; offsetMinutes: number; seed: number },
): ExportedLog {
  const random = seeded(seed);
  const given = { culture: random.pick(cultures), midnight, offsetMinutes };
  if (form === 'xml' || form === 'xml-utf16' || form === 'xml-bare') {
    const xml = eventXml(events, midnight, form !== 'xml-bare');
    return { name: 'Application.xml', bytes: encodeText(xml, form === 'xml-utf16' ? 'utf-16le' : 'utf-8') };
  }
  return delimited(events, form, given, random);
}

function delimited(
  events: readonly ExchangeEvent[],
  form: Exclude<EventLogForm, `xml${string}`>,
  given: Export,
  random: Random,
): ExportedLog {
  const encoding = random.pick(encodings);
  const [name, text] = {
    'viewer-csv': () => ['Application.csv', viewerTable(events, given, ',')] as const,
    'viewer-txt': () => ['Application.txt', viewerTable(events, given, '\t')] as const,
    'viewer-copy': () => ['events.txt', events.map((event) => copied(event, given)).join('\r\n')] as const,
    'get-winevent': () => ['winevents.csv', winEvents(events, given)] as const,
    'format-list': () => ['winevents.txt', events.map((event) => listed(event, given)).join('\r\n')] as const,
  }[form]();
  return { name, bytes: encodeText(text, encoding) };
}

const timeOf = (event: ExchangeEvent, given: Export): string => localTime(event.at, given);

/** Event Viewer: the description is a sixth column without a title. */
function viewerTable(events: readonly ExchangeEvent[], given: Export, delimiter: string): string {
  const titles = ['Level', 'Date and Time', 'Source', 'Event ID', 'Task Category'].join(delimiter);
  const rows = events.map((event) =>
    [
      levelNames[event.id],
      timeOf(event, given),
      'MSExchange Web Services',
      event.id,
      'Core',
      quoted(`${eventText(event)}\r\n\r\n`),
    ].join(delimiter),
  );
  return [titles, ...rows, ''].join('\r\n');
}

/** "Copy details as text". */
function copied(event: ExchangeEvent, given: Export): string {
  return [
    'Log Name:      Application',
    'Source:        MSExchange Web Services',
    `Date:          ${timeOf(event, given)}`,
    `Event ID:      ${event.id}`,
    'Task Category: Core',
    `Level:         ${levelNames[event.id]}`,
    'Keywords:      Classic',
    'User:          N/A',
    `Computer:      ${computerOf(event)}`,
    'Description:',
    eventText(event),
    '',
  ].join('\r\n');
}

/** `Get-WinEvent | Select … | Export-Csv`. */
function winEvents(events: readonly ExchangeEvent[], given: Export): string {
  const titles = ['TimeCreated', 'Id', 'LevelDisplayName', 'ProviderName', 'MachineName', 'Message'];
  const rows = events.map((event) => [
    timeOf(event, given),
    String(event.id),
    levelNames[event.id],
    'MSExchange Web Services',
    computerOf(event),
    eventText(event),
  ]);
  const lines = [titles, ...rows].map((row) => row.map(quoted).join(','));
  return ['#TYPE Selected.System.Diagnostics.Eventing.Reader.EventLogRecord', ...lines, ''].join('\r\n');
}

/** `Get-WinEvent | Format-List`. */
function listed(event: ExchangeEvent, given: Export): string {
  return [
    `TimeCreated      : ${timeOf(event, given)}`,
    'ProviderName     : MSExchange Web Services',
    `Id               : ${event.id}`,
    `LevelDisplayName : ${levelNames[event.id]}`,
    `MachineName      : ${computerOf(event)}`,
    `Message          : ${eventText(event)}`,
    '',
  ].join('\r\n');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
