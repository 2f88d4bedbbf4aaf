import type { Moment } from '../located.js';
import { CellMemo } from '../table/cell-memo.js';
import type { Role } from '../table/header.js';
import { KnownFields } from '../table/known-fields.js';
import type { Layout } from '../table/layout.js';
import { levelOf } from '../table/level.js';
import { RecordParser, type TextRecord } from '../table/parse-records.js';
import { RecordColumns } from '../table/record-columns.js';
import type { RawRecord } from '../table/record-walker.js';
import type { KnownModule, KnownModules } from './known-modules.js';
import type { LogFormat, LogMessage, LogRecord, LogStatement } from './log-format.js';

/** A log whose records have columns. */
export class TableLog implements LogFormat, LogRecord {
  clock: Moment | null = null;
  module: KnownModule;
  readonly #columns: RecordColumns;
  readonly #parser: RecordParser;
  readonly #namesApp: boolean;
  readonly #statements = new WeakMap<readonly string[], LogStatement>();
  readonly #cells = new CellMemo((text) => this.modules.lookUp(text));

  constructor(
    readonly layout: Layout,
    readonly sink: (message: LogMessage) => void,
    readonly modules: KnownModules,
  ) {
    this.module = this.modules.lookUp('');
    this.#namesApp = layout.columns.app !== undefined;
    this.#columns = new RecordColumns(layout, ['level', 'module', 'app']);
    const take = (cells: readonly string[], record: TextRecord) => this.#take(cells, record);
    this.#parser = new RecordParser(layout, take, new KnownFields(layout));
  }

  get parsed(): number {
    return this.#parser.parsed;
  }

  look(raw: RawRecord): LogRecord {
    const columns = this.#columns;
    columns.locate(raw);
    this.clock = columns.clock();
    this.module = this.#namesApp
      ? this.modules.lookUp(moduleOf(columns.text('app'), columns.text('module')))
      : columns.meaning('module', this.#cells);
    return this;
  }

  time(): Moment | null {
    return this.#columns.time();
  }

  isUnderstood(): boolean {
    return this.clock !== null || levelOf(this.#columns.text('level')) !== null;
  }

  read(raw: RawRecord): void {
    this.#parser.add(raw, this.time());
  }

  end(): void {
    this.#parser.flush();
  }

  #take(cells: readonly string[], { text, line, time }: TextRecord): void {
    this.sink({ statement: this.#statementOf(cells, text), line, text, time });
  }

  /** Records that share their fields share what they say, unless they have no message but their own text. */
  #statementOf(cells: readonly string[], text: string): LogStatement {
    const known = this.#statements.get(cells);
    if (known !== undefined) return known;
    const cell = (role: Role) => cells[this.layout.columns[role] ?? -1]?.trim() ?? '';
    const level = cell('level');
    const message = cell('message');
    const statement = {
      level: levelOf(level) ?? (level === '' ? null : level),
      module: moduleOf(cell('app'), cell('module')) || null,
      message: message || text,
      words: this.layout.headerLine === null ? this.#words(cells) : null,
    };
    if (message !== '') this.#statements.set(cells, statement);
    return statement;
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
