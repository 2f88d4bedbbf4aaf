import { interpretMessage } from '../messages/interpret.js';
import { headerStrength, type TableKind } from '../table/header.js';
import { recogniseTable } from '../table/recognise-table.js';
import type { PastedLine } from './clean-lines.js';
import { recordEnd } from './continuation.js';
import { isScheduleLine, isTimedLine } from './line-memo.js';
import { isTechnical, isUnmistakable, isUntimedRecord, speaksOfPush } from './line-signs.js';
import { lastScheduleRow } from './schedule-rows.js';

/** A stretch of lines, from the first to the last, 0-based, that belongs to one kind of evidence. */
export interface Block {
  /** `untimed`: one record of the app log without time. */
  readonly kind: TableKind | 'untimed';
  readonly from: number;
  readonly to: number;
}

/** More are not told apart; the rest of the text is left unread. */
const mostBlocks = 500;

/** The records of a pasted text; talk, policies and other products' logs are in none. */
export function blocksOf(lines: readonly PastedLine[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length && blocks.length < mostBlocks; ) {
    const { block, next } = blockAt(lines, at);
    if (block !== null) blocks.push(block);
    at = next;
  }
  return blocks;
}

interface Step {
  readonly block: Block | null;
  /** Where to go on. */
  readonly next: number;
}

function blockAt(lines: readonly PastedLine[], at: number): Step {
  const text = textAt(lines, at);
  if (text === '') return { block: null, next: at + 1 };
  const first =
    !isTimedLine(lines[at]) && !isScheduleLine(lines[at]) && isHeader(text) ? nextFilled(lines, at + 1) : at;
  if (isScheduleLine(lines[first])) {
    const to = lastScheduleRow(lines, first);
    return { block: { kind: 'background-fetch', from: at, to }, next: to + 1 };
  }
  if (isTimedLine(lines[first])) return timedBlock(lines, at, first);
  return untimedBlock(lines, at);
}

function textAt(lines: readonly PastedLine[], at: number): string {
  return lines[at]?.text ?? '';
}

function nextFilled(lines: readonly PastedLine[], from: number): number {
  for (let at = from; at < lines.length; at += 1) if (lines[at]?.text !== '') return at;
  return from;
}

/** A row of names, as CSV files begin with. */
function isHeader(line: string): boolean {
  const cells = line
    .slice(0, 1000)
    .split(/[,;\t|]/)
    .map((cell) => cell.replace(/["']/g, ''));
  return cells.length > 1 && headerStrength(cells) >= 2;
}

/** Timed records that lie together and are of one kind. */
function timedBlock(lines: readonly PastedLine[], from: number, first: number): Step {
  let to = recordEnd(lines, first);
  let kind = kindOf(textAt(lines, first));
  for (;;) {
    const next = nextFilled(lines, to + 1);
    const text = textAt(lines, next);
    if (!isTimedLine(lines[next]) || isScheduleLine(lines[next])) break;
    const nextKind = kindOf(text);
    if (kind !== null && nextKind !== null && kind !== nextKind) break;
    kind ??= nextKind;
    to = recordEnd(lines, next);
  }
  return { block: tableBlock(lines, from, to), next: to + 1 };
}

function kindOf(line: string): TableKind | null {
  return recogniseTable(line, '');
}

function tableBlock(lines: readonly PastedLine[], from: number, to: number): Block | null {
  const texts = lines.slice(from, to + 1).map(({ text }) => text);
  const kind = recogniseTable(texts.join('\n'), '') ?? 'app-log';
  return kind !== 'app-log' || texts.some(speaksOfPush) ? { kind, from, to } : null;
}

function untimedBlock(lines: readonly PastedLine[], at: number): Step {
  const isRecord = isUntimedRecord(textAt(lines, at));
  if (!isRecord && !startsError(lines, at)) return { block: null, next: at + 1 };
  const to = recordEnd(lines, at);
  const texts = lines.slice(at, to + 1).map(({ text }) => text);
  if (!isRecord && !isUnmistakable(texts.join('\n'))) return { block: null, next: to + 1 };
  return { block: { kind: 'untimed', from: at, to }, next: to + 1 };
}

/** The error itself, or the line of the app that announces it. */
function startsError(lines: readonly PastedLine[], at: number): boolean {
  const text = textAt(lines, at);
  if (isTechnical(text)) return true;
  return isTechnical(textAt(lines, at + 1)) && interpretMessage(text, { level: null, module: null }) !== null;
}
