import { SecureMailError } from '../../../errors.js';
import { parseXml } from '../../xml/parse-xml.js';
import { type ClockReading, certainly } from './clock-reading.js';
import type { WindowsEvent } from './windows-event.js';
import { contentOf } from './xml-event.js';

const quarter = 15;
/** No zone lies further from UTC. In minutes. */
const farthest = 14 * 60;

/**
 * An event that was copied with its XML below the message: the XML has the time in UTC, and the two times together
 * tell the offset of the machine.
 */
export function withXml(event: WindowsEvent): WindowsEvent {
  const start = event.message.search(/<Event[\s>]/);
  if (start === -1) return event;
  const end = event.message.indexOf('</Event>', start);
  const message = event.message.slice(0, start);
  if (end === -1) return { ...event, message };
  const { time, computer, strings } = content(event.message.slice(start, end + '</Event>'.length));
  return {
    ...event,
    message,
    strings,
    computer: event.computer ?? computer,
    time: withOffset(event.time, time) ?? event.time,
  };
}

function content(xml: string): ReturnType<typeof contentOf> {
  try {
    return contentOf(parseXml(xml, 'elements'));
  } catch (fault) {
    if (!(fault instanceof SecureMailError)) throw fault;
    return contentOf([]);
  }
}

function withOffset(local: ClockReading | null, stated: ClockReading | null): ClockReading | null {
  const utc = stated?.dayFirst?.utc;
  if (utc === undefined) return null;
  const offsets = [local?.dayFirst, local?.monthFirst]
    .filter((moment) => moment !== null && moment !== undefined)
    .map((moment) => Math.round((moment.utc - utc) / 60_000 / quarter) * quarter);
  const offset = offsets.find((minutes) => Math.abs(minutes) <= farthest);
  return certainly({ utc, offsetMinutes: offset ?? 0 });
}
