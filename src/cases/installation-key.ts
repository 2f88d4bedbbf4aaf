import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';

/** The key under which this installation hashes what it compares across cases; made at the first start. */
export async function installationKey(db: Kysely<Schema>): Promise<string> {
  await db
    .insertInto('secrets')
    .values({ name: keyName, value: randomBytes(32).toString('hex') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', keyName)
    .executeTakeFirstOrThrow();
  return value;
}

const keyName = 'tenant-hash-key';
