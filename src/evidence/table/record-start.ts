import { timestampAt } from '../timestamp.js';
import type { Layout } from './layout.js';
import { levelOfWord } from './level.js';
import { FieldLocator } from './locate-fields.js';
import { alignFields } from './parse-records.js';
import { RecordTime } from './record-time.js';
import { splitFields } from './split-fields.js';
import { wakeUpKind } from './wake-up-words.js';

/** Tells lines that begin a record from lines that go on with one. Lines are given as [start, end). */
export interface RecordStart {
  /** Whether quoted line ends may stand before what a record is known by: `end` is then behind the line. */
  readonly spansLines: boolean;
  /** Whether the line cannot be more text of the record before it. */
  begins(bytes: Buffer, start: number, end: number): boolean;
  /** Whether the line begins a record in the very style of the file, so that an open quote before it is a slip. */
  interrupts(bytes: Buffer, start: number, end: number): boolean;
  /** Whether the line is no record at all: a comment, or the header once more. */
  isNoise(bytes: Buffer, start: number, end: number): boolean;
}

export function recordStartOf(layout: Layout): RecordStart {
  return layout.dialect.delimiter === null ? new PlainStart(layout) : new TableStart(layout);
}

const numberSign = 0x23;
const space = 0x20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

class TableStart implements RecordStart {
  readonly spansLines: boolean;
  readonly #time: RecordTime;
  /** As many fields as the time needs, which settles most lines. */
  readonly #timeFields: FieldLocator;
  /** One more than there are columns, so that a line with too many is seen. */
  readonly #fields: FieldLocator;
  readonly #quote: number;
  readonly #delimiter: number;
  readonly #header: Buffer | null;

  constructor(readonly layout: Layout) {
    this.#time = new RecordTime(layout.columns);
    this.#timeFields = new FieldLocator(layout.dialect, this.#time.fields, 'line');
    this.#fields = new FieldLocator(layout.dialect, layout.width + 1, 'line');
    // a record that is known by its shape alone may have line ends in any of its fields
    this.spansLines = !layout.time.readable || (layout.columns.message ?? layout.width) < this.#time.column;
    this.#quote = layout.dialect.quote.charCodeAt(0);
    this.#delimiter = layout.dialect.delimiter?.charCodeAt(0) ?? -1;
    this.#header = layout.headerLine === null ? null : Buffer.from(layout.headerLine);
  }

  begins(bytes: Buffer, start: number, end: number): boolean {
    if (
      this.layout.time.readable &&
      (this.#hasTime(bytes, start, end) || this.#hasMovedTime(bytes, start, end))
    )
      return true;
    return this.#isKnownOtherwise(bytes, start, end) || this.isNoise(bytes, start, end);
  }

  interrupts(bytes: Buffer, start: number, end: number): boolean {
    const { readable, quoted } = this.layout.time;
    if (!readable) return this.#isKnownOtherwise(bytes, start, end);
    if (!this.#hasTime(bytes, start, end)) return false;
    const before = bytes[this.#timeFields.start(this.#time.column) - 1];
    return quoted === null || quoted === (before === this.#quote);
  }

  isNoise(bytes: Buffer, start: number, end: number): boolean {
    if (this.layout.comments && bytes[start] === numberSign) return true;
    return this.#isHeader(bytes, start, end) || this.#isHollow(bytes, start, end);
  }

  #isHeader(bytes: Buffer, start: number, end: number): boolean {
    const header = this.#header;
    if (header === null || bytes[start] !== header[0] || bytes[start + 1] !== header[1]) return false;
    return header.compare(bytes, start, Math.min(end, start + header.length)) === 0;
  }

  /** Nothing but the delimiters of a row, and perhaps quotes: an empty row of a sheet. */
  #isHollow(bytes: Buffer, start: number, end: number): boolean {
    let found = 0;
    let at = start;
    for (; at < end && this.#isFrame(bytes[at]); at += 1) found += Number(bytes[at] === this.#delimiter);
    const isWhole = at === end || bytes[at] === lineFeed || bytes[at] === carriageReturn;
    return isWhole && found >= this.layout.width - 1;
  }

  #isFrame(byte: number | undefined): boolean {
    return byte === this.#delimiter || byte === this.#quote || byte === space;
  }

  #hasTime(bytes: Buffer, start: number, end: number): boolean {
    this.#timeFields.locate(bytes, start, end);
    return this.#time.isAt(bytes, this.#timeFields);
  }

  /** Delimiters in a message without quotes move the time behind it. */
  #hasMovedTime(bytes: Buffer, start: number, end: number): boolean {
    if (!this.spansLines) return false;
    const feed = bytes.indexOf(lineFeed, start);
    const line = bytes.toString('utf8', start, feed < 0 ? end : Math.min(feed, end));
    const cells = splitFields(line.trimEnd(), this.layout.dialect);
    return cells.length > this.layout.width && this.#time.readCells(alignFields(cells, this.layout)) !== null;
  }

  #isKnownOtherwise(bytes: Buffer, start: number, end: number): boolean {
    this.#fields.locate(bytes, start, end);
    return this.#isKnownByWord(bytes) || this.#isShaped();
  }

  /** A record whose time is damaged still has its level or kind. */
  #isKnownByWord(bytes: Buffer): boolean {
    const { level, 'wake-up': wakeUp } = this.layout.columns;
    if (level !== undefined && levelOfWord(this.#text(bytes, level)) !== null) return true;
    return wakeUp !== undefined && wakeUpKind(this.#text(bytes, wakeUp)) !== null;
  }

  /** All columns are there, and the time is left empty or cannot be told. */
  #isShaped(): boolean {
    const { column } = this.#time;
    const isOpen =
      !this.layout.time.readable || column < 0 || this.#fields.start(column) === this.#fields.end(column);
    return isOpen && this.#fields.count === this.layout.width;
  }

  #text(bytes: Buffer, column: number): string {
    if (column >= this.#fields.count) return '';
    const start = this.#fields.start(column);
    return bytes.toString('latin1', start, Math.min(this.#fields.end(column), start + 60));
  }
}

/** Without columns, a record begins with its time, bare or in brackets, or with the kind of its wake-up. */
class PlainStart implements RecordStart {
  readonly spansLines = false;

  constructor(readonly layout: Layout) {}

  begins(bytes: Buffer, start: number, end: number): boolean {
    let at = start;
    while (at < end && at < start + 4 && openers.has(bytes[at] ?? 0)) at += 1;
    return timestampAt(bytes, at) > 0 || (this.layout.kind === 'background-fetch' && end > start);
  }

  interrupts(): boolean {
    return false;
  }

  isNoise(): boolean {
    return false;
  }
}

const openers = new Set(Buffer.from(' \t[(<"\''));
