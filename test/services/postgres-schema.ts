import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

const server = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/test';

/** A schema of its own in the test database. */
export interface PostgresSchema {
  /** Address with which tables are made and found in the schema. */
  readonly url: string;
  drop(): Promise<void>;
}

export async function createSchema(): Promise<PostgresSchema> {
  const name = `securemail_${randomBytes(6).toString('hex')}`;
  await run(`create schema ${name}`);
  const url = new URL(server);
  url.searchParams.set('options', `-csearch_path=${name}`);
  return { url: url.href, drop: () => run(`drop schema ${name} cascade`) };
}

async function run(statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
