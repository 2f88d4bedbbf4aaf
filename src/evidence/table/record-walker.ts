import { ByteWindow } from './byte-window.js';
import type { Layout } from './layout.js';
import { needsMore } from './line-probe.js';
import { RecordScanner, tooLong } from './record-scanner.js';
import { type RecordStart, recordStartOf } from './record-start.js';
import { hasRegularRecords, RegularRecord } from './regular-record.js';

/** One record where it lies. Valid only while the sink is called. */
export interface RawRecord {
  readonly bytes: Buffer;
  readonly start: number;
  /** Exclusive; line ends and empty lines behind the record are left out. */
  readonly end: number;
  /** 1-based physical line of its first byte. */
  readonly line: number;
  /** Whether it holds line ends outside of quotes, or a quote that never closes. */
  readonly irregular: boolean;
  /** Whether the record goes on behind `end`: it was longer than the limit. */
  readonly cut: boolean;
  /** What is known of a regular record; null for any other. */
  readonly regular: RegularRecord | null;
}

export type RecordSink = (record: RawRecord) => void;

type Phase = 'before-records' | 'records' | 'behind-cut';

/**
 * Splits a UTF-8 stream into records, whatever the sizes of its chunks. Holds at most about three times the
 * longest record. Headers, comments and empty lines are no records.
 */
export class RecordWalker {
  readonly #window: ByteWindow;
  readonly #scanner: RecordScanner;
  readonly #recordStart: RecordStart;
  /** The record at hand and the one behind it; null where no record of the file is regular. */
  readonly #regular: readonly [RegularRecord, RegularRecord] | null;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #phase: Phase = 'before-records';
  #at = 0;
  #line = 1;

  /**
   * `limit`: longest record, in bytes. `shortcut`: whether regular records are told without the scanner, which
   * changes nothing but the time that it takes.
   */
  constructor(
    readonly layout: Layout,
    readonly limit: number,
    readonly sink: RecordSink,
    shortcut = true,
  ) {
    const { dialect } = layout;
    this.#recordStart = recordStartOf(layout);
    this.#window = new ByteWindow(dialect.delimiter === null ? -1 : dialect.quote.charCodeAt(0));
    this.#scanner = new RecordScanner(this.#window, dialect, this.#recordStart, limit);
    const isRegular = shortcut && hasRegularRecords(layout);
    this.#regular = isRegular ? [new RegularRecord(layout, limit), new RegularRecord(layout, limit)] : null;
  }

  /** Takes the next chunk. It must not be written to afterwards. */
  push(chunk: Buffer): void {
    this.#pending.push(chunk);
    this.#pendingBytes += chunk.length;
    // Waiting until as much has come as is left keeps the copying linear however small the chunks are.
    if (this.#pendingBytes >= this.#window.length - this.#at) this.#advance(false);
  }

  /** Tells that nothing follows. */
  end(): void {
    this.#advance(true);
  }

  #advance(atEnd: boolean): void {
    this.#window.advance(this.#at, this.#pending, atEnd);
    this.#pending = [];
    this.#pendingBytes = 0;
    this.#at = 0;
    while (this.#at < this.#window.length && this.#step());
  }

  /** One record or line further; false when the window does not reach. */
  #step(): boolean {
    if (this.#phase === 'records') return this.#passRecord();
    if (this.#phase === 'behind-cut') return this.#passCutLine();
    if (this.#line > this.layout.skip) this.#phase = 'records';
    else return this.#passLine();
    return true;
  }

  #passRecord(): boolean {
    this.#passRegularRecords();
    if (this.#isNoRecord()) return this.#passLine();
    const next = this.#scanner.scan(this.#at);
    if (next === needsMore) return false;
    const isCut = next === tooLong;
    this.#emit(isCut);
    if (isCut) this.#phase = 'behind-cut';
    if (!isCut && this.#scanner.singleLine) this.#goToNextLine(next);
    else this.#goTo(isCut ? this.#at + this.limit : next);
    return true;
  }

  /** Passes regular records as long as each is followed by the beginning of another. */
  #passRegularRecords(): void {
    if (this.#regular === null) return;
    const window = this.#window;
    let [record, next] = this.#regular;
    let begins = record.begins(window, this.#at);
    while (begins && this.#ends(record)) {
      begins = next.begins(window, record.next);
      if (!begins) return;
      this.#emitRegular(record);
      [record, next] = [next, record];
    }
  }

  /** Quotes that are not trusted to close on a later line are the scanner's. */
  #ends(record: RegularRecord): boolean {
    return record.ends(this.#window) && (record.lines === 1 || this.#scanner.trustsQuotesAt(this.#at));
  }

  #emitRegular(regular: RegularRecord): void {
    this.sink({
      bytes: this.#window.bytes,
      start: this.#at,
      end: regular.textEnd,
      line: this.#line,
      irregular: false,
      cut: false,
      regular,
    });
    this.#line += regular.lines;
    this.#at = regular.next;
  }

  /** Whether a whole line is at hand that is empty or noise. */
  #isNoRecord(): boolean {
    const feed = this.#window.lineFeed(this.#at);
    if (feed < 0 && !this.#window.atEnd) return false;
    const end = this.#window.textEnd(feed < 0 ? this.#window.length : feed);
    return end <= this.#at || this.#recordStart.isNoise(this.#window.bytes, this.#at, end);
  }

  #emit(cut: boolean): void {
    const start = this.#at;
    const end = cut ? start + this.limit : this.#scanner.textEnd;
    const irregular = cut || this.#scanner.irregular;
    this.sink({ bytes: this.#window.bytes, start, end, line: this.#line, irregular, cut, regular: null });
  }

  /** A cut record goes on until a line begins the next one. */
  #passCutLine(): boolean {
    const feed = this.#window.lineFeed(this.#at);
    if (feed < 0) return this.#dropRest();
    const begins = feed + 1 < this.#window.length ? this.#scanner.probe.beginsAt(feed + 1) : needsMore;
    if (begins === needsMore && !this.#window.atEnd) return this.#stopAt(feed);
    this.#goToNextLine(feed + 1);
    if (begins === 1) this.#phase = 'records';
    return true;
  }

  #passLine(): boolean {
    const feed = this.#window.lineFeed(this.#at);
    if (feed < 0) return this.#dropRest();
    this.#goToNextLine(feed + 1);
    return true;
  }

  /** The line goes on behind the window, and nothing of it is wanted. */
  #dropRest(): boolean {
    return this.#stopAt(this.#window.length);
  }

  #stopAt(position: number): boolean {
    this.#at = position;
    return false;
  }

  #goToNextLine(position: number): void {
    this.#line += 1;
    this.#at = position;
  }

  #goTo(position: number): void {
    for (let feed = this.#window.lineFeed(this.#at); feed >= 0 && feed < position; ) {
      this.#line += 1;
      feed = this.#window.lineFeed(feed + 1);
    }
    this.#at = position;
  }
}
