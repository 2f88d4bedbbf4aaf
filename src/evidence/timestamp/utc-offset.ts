import { offsetOf } from './civil-time.js';

/** Where the offset ends, and what it says; `minutes` is null without one and NaN when no zone has it. */
interface OffsetMatch {
  readonly end: number;
  readonly minutes: number | null;
}

const numeric = String.raw`(?<sign>[+\-−])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?`;

/** Hours alone are taken for an offset only where nothing else can be meant. */
const offsetForms = [
  String.raw`\s{0,4}[(\[]\s?(?:GMT|UTC)?\s?${numeric}\s?[)\]]`,
  String.raw`\s{0,4}(?:GMT|UTC)\s?${numeric}(?!\d)`,
  String.raw`\s{0,4}(?<sign>[+\-−])(?<hours>\d{2}):?(?<minutes>\d{2})`,
  String.raw`(?<sign>[+\-−])(?<hours>\d{2})(?![\d:])`,
  String.raw`\s{0,4}[(\[]\s?(?:Z|GMT|UTC)\s?[)\]]`,
  String.raw`\s{0,4}(?:Z|GMT|UTC)(?![\p{L}\d])`,
].map((source) => new RegExp(source, 'iuy'));

/** The offset from UTC that stands at `start` of `text`. */
export function matchOffset(text: string, start: number): OffsetMatch {
  for (const form of offsetForms) {
    form.lastIndex = start;
    const match = form.exec(text);
    if (match !== null) return { end: form.lastIndex, minutes: readOffset(match.groups ?? {}) };
  }
  return { end: start, minutes: null };
}

function readOffset({ sign, hours, minutes }: Readonly<Record<string, string | undefined>>): number {
  if (sign === undefined) return 0;
  return offsetOf(sign === '+' ? 1 : -1, Number(hours), Number(minutes ?? 0));
}
