import type { PastedLine } from './clean-lines.js';
import { isScheduleRow, isTimed } from './line-signs.js';

interface Signs {
  timed?: boolean;
  scheduled?: boolean;
}

/** Where records begin and end is asked of every line several times. */
const known = new WeakMap<PastedLine, Signs>();

function signsOf(line: PastedLine): Signs {
  const signs = known.get(line) ?? {};
  known.set(line, signs);
  return signs;
}

/** `isTimed` of a line, found out once; false where there is no line. */
export function isTimedLine(line: PastedLine | undefined): boolean {
  if (line === undefined || line.text === '') return false;
  const signs = signsOf(line);
  signs.timed ??= isTimed(line.text);
  return signs.timed;
}

/** `isScheduleRow` of a line, found out once; false where there is no line. */
export function isScheduleLine(line: PastedLine | undefined): boolean {
  if (line === undefined || line.text === '') return false;
  const signs = signsOf(line);
  signs.scheduled ??= isScheduleRow(line.text);
  return signs.scheduled;
}
