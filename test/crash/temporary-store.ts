import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { StoreConfig } from '../../src/config.js';
import type { StoreKind } from './options.js';

/** An empty database of its own. */
export interface TemporaryStore {
  readonly store: StoreConfig;
  remove(): Promise<void>;
}

const server = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/test';

/** In the folder, or in a schema of the test server. */
export async function temporaryStore(kind: StoreKind, folder: string): Promise<TemporaryStore> {
  if (kind === 'postgres') return temporarySchema();
  const dataDir = join(folder, 'data');
  await mkdir(dataDir);
  return { store: { kind, dataDir }, remove: async () => {} };
}

async function temporarySchema(): Promise<TemporaryStore> {
  const name = `crash_${randomBytes(6).toString('hex')}`;
  await run(`create schema ${name}`);
  const url = new URL(server);
  url.searchParams.set('options', `-csearch_path=${name}`);
  return { store: { kind: 'postgres', url: url.href }, remove: () => run(`drop schema ${name} cascade`) };
}

async function run(statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
