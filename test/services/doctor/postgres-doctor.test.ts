import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../../src/database/open-database.js';
import { examineDatabase } from '../../../src/doctor/database.js';
import { createSchema, type PostgresSchema } from '../postgres-schema.js';

let schema: PostgresSchema;
beforeEach(async () => {
  schema = await createSchema();
});
afterEach(() => schema.drop());

it('looks at PostgreSQL without migrating it, also while a bot uses it', async () => {
  const config = { kind: 'postgres', url: schema.url } as const;
  const first = await examineDatabase(config);
  expect(first.text).toMatch(/^PostgreSQL, can be written to; (\d+) of \1 migrations run at the next start$/);
  expect(await examineDatabase(config)).toEqual(first);
  const database = await openDatabase(config, { onConnectionLost: () => {} });
  expect((await examineDatabase(config)).text).toBe('PostgreSQL, can be written to, up to date');
  await database.close();
});
