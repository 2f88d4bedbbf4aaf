import { millisOf } from '../../../src/workspace/samples/records.js';
import { computerOf, eventStrings } from './event-text.js';
import type { ExchangeEvent } from './evidence.js';

const levels = { 5: 3, 6: 3, 7: 2, 22: 3 } as const;
const qualifiers = { 5: 32768, 6: 32768, 7: 49152, 22: 32768 } as const;

/** The events as XML, wrapped in `<Events>` or one root after the other; times are UTC. */
export function eventXml(events: readonly ExchangeEvent[], midnight: number, wrapped: boolean): string {
  const all = events.map((event, index) => oneEvent(event, index, midnight)).join(wrapped ? '' : '\r\n');
  return wrapped ? `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n<Events>${all}</Events>` : all;
}

function oneEvent(event: ExchangeEvent, index: number, midnight: number): string {
  const time = new Date(midnight + millisOf(event.at)).toISOString().replace('Z', '000000Z');
  const data = eventStrings(event)
    .filter((text) => text !== null)
    .map((text) => `<Data>${escaped(text)}</Data>`)
    .join('');
  return [
    "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>",
    "<Provider Name='MSExchange Web Services'/>",
    `<EventID Qualifiers='${qualifiers[event.id]}'>${event.id}</EventID>`,
    `<Level>${levels[event.id]}</Level><Task>1</Task><Keywords>0x80000000000000</Keywords>`,
    `<TimeCreated SystemTime='${time}'/><EventRecordID>${88_120 + index}</EventRecordID>`,
    `<Channel>Application</Channel><Computer>${computerOf(event)}</Computer><Security/></System>`,
    `<EventData>${data}</EventData></Event>`,
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
