import { letterPattern } from '../../../letter-pattern.js';

/** A line `Label: value` as Event Viewer copies it, in any language. */
export interface LabelLine {
  readonly label: string;
  readonly value: string;
  readonly line: number;
  /** As written. */
  readonly text: string;
}

const shape = letterPattern(
  String.raw`^\s{0,40}(\p{L}[\p{L}\p{M}\p{N} .'’()/-]{0,38}?)\s{0,20}[:：]\s{0,60}(?!\/\/|\\)(\S.{0,300})?$`,
  'u',
);

/** What the shape asks for before it is worth trying. */
const earlyColon = /^[^:：]{1,100}[:：]/;

/** Null for a line of another kind, as the first lines of a message are: they are longer before their first colon. */
export function labelLine(text: string, line: number): LabelLine | null {
  const [whole, label = '', value = ''] = earlyColon.test(text) ? (shape(text).exec(text) ?? []) : [];
  return whole === undefined ? null : { label: label.trim(), value: value.trim(), line, text };
}

const collapsible =
  /\b(Log Name|Event Type|Event Source|Event Category|Source|Date|Time|Event ID|Task Category|Level|Keywords|User|Computer|Description)\s{0,5}:(?=\s|$)/g;
/** So many labels on one line make it one whose line ends were lost. */
const enough = 3;

/** The parts of a line that once were lines of their own; the line itself where it never was more. */
export function splitCollapsed(text: string, collapsed: boolean): string[] {
  if (!/:\s/.test(text)) return [text];
  const starts = [...text.slice(0, 4000).matchAll(collapsible)].map(({ index }) => index);
  if (starts.length < (collapsed ? 1 : enough)) return [text];
  return [0, ...starts.filter((start) => start > 0)].map((start, index, all) =>
    text.slice(start, all[index + 1]),
  );
}
