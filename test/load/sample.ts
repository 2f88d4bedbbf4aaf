import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { StoreConfig } from '../../src/config.js';
import type { WatchedWorkspace } from '../crash/watched-workspace.js';
import type { Bot } from './bot.js';
import type { Measured } from './talk.js';

/** How bot and database are at one moment. */
export interface Sample extends Measured {
  /** Uploads so far. */
  readonly uploads: number;
  /** Connections that the stand-in holds. */
  readonly sockets: number;
  /** Bytes. */
  readonly database: number;
}

export async function sample(
  bot: Bot,
  { ledger, standIn }: WatchedWorkspace,
  store: StoreConfig,
): Promise<Sample> {
  return {
    ...(await bot.measure()),
    uploads: ledger.posted.filter(({ asks }) => asks).length,
    sockets: standIn.control.connections(),
    database: await (store.kind === 'sqlite' ? folderSize(store.dataDir) : schemaSize(store.url)),
  };
}

async function folderSize(folder: string): Promise<number> {
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((total, size) => total + size, 0);
}

/** Tables and indices of the schema that the address leads to. */
async function schemaSize(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ bytes: string }>(
    `select coalesce(sum(pg_total_relation_size(c.oid)), 0) as bytes from pg_class c
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'`,
  );
  await client.end();
  return Number(rows[0]?.bytes ?? 0);
}
