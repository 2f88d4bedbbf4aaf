import type { Kysely } from 'kysely';
import type { StoreConfig } from '../config.js';
import type { Schema } from './schema.js';

/** The database, brought up to date. */
export interface Database {
  readonly kind: StoreConfig['kind'];
  readonly db: Kysely<Schema>;
  /**
   * Makes this process known to others that join the same database. Where there is none, `whenAlone` is called
   * first, and others wait until it has ended.
   */
  join(whenAlone: () => Promise<void>): Promise<void>;
  /**
   * Takes what was deleted out of the files as well, as far as that is ours to do; whether it could be done now.
   * PostgreSQL keeps it until its own vacuum.
   */
  scrub(): Promise<boolean>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Told of connections to PostgreSQL that broke while nobody used them; new ones are opened. */
  readonly onConnectionLost: (error: Error) => void;
}
