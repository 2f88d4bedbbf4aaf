import type { Role } from '../table/header.js';
import { KnownFields } from '../table/known-fields.js';
import type { Layout } from '../table/layout.js';
import { levelOf } from '../table/level.js';
import { RecordParser, type TextRecord } from '../table/parse-records.js';
import { RecordColumns } from '../table/record-columns.js';
import type { RawRecord } from '../table/record-walker.js';
import type { LogFormat, LogMessage, LogRecord } from './log-format.js';

/** A log whose records have columns. */
export class TableLog implements LogFormat {
  readonly #columns: RecordColumns;
  readonly #parser: RecordParser;
  readonly #namesApp: boolean;

  constructor(
    readonly layout: Layout,
    readonly sink: (message: LogMessage) => void,
  ) {
    this.#namesApp = layout.columns.app !== undefined;
    this.#columns = new RecordColumns(layout, ['level', 'module', 'app']);
    const take = (cells: readonly string[], record: TextRecord) => this.#take(cells, record);
    this.#parser = new RecordParser(layout, take, new KnownFields(layout));
  }

  get parsed(): number {
    return this.#parser.parsed;
  }

  look(raw: RawRecord): LogRecord {
    this.#columns.locate(raw);
    const time = this.#columns.time();
    const module = this.#columns.text('module');
    const app = this.#namesApp ? this.#columns.text('app') : '';
    const understood = time !== null || levelOf(this.#columns.text('level')) !== null;
    return { time, module: moduleOf(app, module), understood };
  }

  read(raw: RawRecord, { time }: LogRecord): void {
    this.#parser.add(raw, time);
  }

  end(): void {
    this.#parser.flush();
  }

  #take(cells: readonly string[], { text, line, time }: TextRecord): void {
    const cell = (role: Role) => cells[this.layout.columns[role] ?? -1]?.trim() ?? '';
    const level = cell('level');
    this.sink({
      level: levelOf(level) ?? (level === '' ? null : level),
      module: moduleOf(cell('app'), cell('module')) || null,
      message: cell('message') || text,
      words: this.layout.headerLine === null ? this.#words(cells) : null,
      line,
      text,
      time,
    });
  }

  #words(cells: readonly string[]): string {
    const { message: _, ...named } = this.layout.columns;
    const told = new Set(Object.values(named));
    const { delimiter } = this.layout.dialect;
    return cells.filter((_cell, column) => !told.has(column)).join(delimiter ?? ' ');
  }
}

/** Where a column of its own names the app, the module goes without it. */
function moduleOf(app: string, module: string): string {
  return app === '' || module.startsWith(app) ? module : `${app}.${module}`;
}
