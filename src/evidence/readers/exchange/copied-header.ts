import { type ClockReading, readClock } from './clock-reading.js';
import { isDated } from './event-columns.js';
import type { LabelLine } from './label-line.js';
import { eventIdOf } from './push-event-id.js';

/** What stands above the message of an event that was copied as text. */
export interface CopiedHeader {
  readonly source: string;
  readonly id: number | null;
  readonly time: ClockReading | null;
  readonly computer: string | null;
  /** What of the message already stands on a labelled line. */
  readonly message: string;
}

/** A header has at least a source, a date and an id. */
const fewest = 3;
/** Names of event logs; Windows does not translate them. */
const channel = /^(?:Application|System|Security|Setup|Forwarded ?Events|[\w .-]{5,80}\/[\w-]{3,40})$/i;
const firstLabel = /^(?:Log Name|Event Type)$/i;
/** Some tools write `Event Source: …` behind a label of their own. */
const exchangeSource = /(?:^|:\s)(MSExchange\S?[\w -]{0,60})$/i;

/** Whether lines with labels, in whichever language, are the header of an event: a date and an id are among them. */
export function isHeader(lines: readonly LabelLine[]): boolean {
  return lines.length >= fewest && lines.some(({ value }) => isDated(value)) && lines.some(isNumber);
}

/** Index of the line with which the header begins; the end of another text may stand right above it. */
export function headerStart(lines: readonly LabelLine[]): number {
  const whole = lines.some(isSource);
  const start = lines.findLastIndex(({ label, value }, index) => {
    const rest = lines.slice(index);
    return (channel.test(value) || firstLabel.test(label)) && isHeader(rest) && rest.some(isSource) === whole;
  });
  return Math.max(0, start);
}

function isSource({ value }: LabelLine): boolean {
  return exchangeSource.test(value);
}

export function readHeader(lines: readonly LabelLine[]): CopiedHeader {
  const numbers = lines.filter(isNumber);
  const id = numbers.find(({ label }) => /\bid\b/i.test(label)) ?? numbers[0];
  const long = lines.filter(({ value }) => value.length > 60 || value.includes('['));
  return {
    source: exchangeSource.exec(lines.find(isSource)?.value ?? '')?.[1] ?? '',
    id: id === undefined ? null : eventIdOf(id.value),
    time: timeOf(lines),
    computer: computerOf(lines),
    message: long.map(({ value }) => value).join('\n'),
  };
}

function isNumber({ value }: LabelLine): boolean {
  return /^\d{1,10}$/.test(value);
}

function timeOf(lines: readonly LabelLine[]): ClockReading | null {
  const at = lines.findIndex(({ value }) => isDated(value));
  const [date, next] = [lines[at]?.value ?? '', lines[at + 1]?.value ?? ''];
  return readClock(date) ?? readClock(`${date} ${next}`);
}

const computerLabel =
  /comput|ordinat|equipo|komputer|počítač|počítac|dator|számítóg|bilgisayar|tietokone|υπολογ|компьют|комп'ют|コンピュ|计算机|電腦|컴퓨터|máquina/i;

/** The line called so, or the host that stands right above the empty label of the description. */
function computerOf(lines: readonly LabelLine[]): string | null {
  const named = lines.find(({ label, value }) => computerLabel.test(label) && value !== '')?.value;
  const above = lines.at(-1)?.value === '' ? (lines.at(-2)?.value ?? '') : '';
  return named ?? (/^[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}$/.test(above) ? above : null);
}
