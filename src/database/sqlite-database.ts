import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** How long a statement waits for another process that holds the database, in milliseconds. */
const busyTimeout = 5000;

/**
 * A database file of `node:sqlite` in the shape that kysely drives; every commit reaches the disk, and what is deleted
 * is overwritten with zeros there (https://www.sqlite.org/pragma.html#pragma_secure_delete).
 */
export function openSqliteDatabase(file: string): SqliteDatabase {
  const database = new DatabaseSync(file, { timeout: busyTimeout });
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on',
  );
  return { close: () => database.close(), prepare: (sql) => wrapStatement(database, sql) };
}

function wrapStatement(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...inputs(parameters)),
    run: (parameters) => statement.run(...inputs(parameters)),
    iterate: (parameters) => statement.iterate(...inputs(parameters)),
  };
}

function inputs(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((parameter) => {
    if (parameter === null || isInput(parameter)) return parameter;
    throw new TypeError(`SQLite stores no ${typeof parameter}`);
  });
}

function isInput(value: unknown): value is string | number | bigint {
  return ['string', 'number', 'bigint'].includes(typeof value);
}
