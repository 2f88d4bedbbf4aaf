import { expect, it } from 'vitest';
import { jobsMigration } from '../../../src/database/migrations/0005-jobs.js';
import { openDatabase } from '../../../src/database/open-database.js';
import { createSchema } from '../postgres-schema.js';

it('brings an empty database up to date, though several processes start on it at once', async () => {
  const { url, drop } = await createSchema();
  const open = () => openDatabase({ kind: 'postgres', url }, { onConnectionLost: () => {} });
  const databases = await Promise.all([open(), open(), open()]);
  for (const { db } of databases) expect(await db.selectFrom('jobs').selectAll().execute()).toEqual([]);
  await Promise.all(databases.map((database) => database.close()));
  await drop();
}, 60_000);

it('may make the jobs again after a crash in the middle', async () => {
  const { url, drop } = await createSchema();
  const { db, close } = await openDatabase({ kind: 'postgres', url }, { onConnectionLost: () => {} });
  await db.schema.dropIndex('jobs_of_thread').execute();
  await jobsMigration.up(db);
  await jobsMigration.up(db);
  await close();
  await drop();
}, 60_000);

it('is not misled by the same tables in another schema', async () => {
  const schemas = [await createSchema(), await createSchema()];
  for (const { url } of schemas) {
    const { db, close } = await openDatabase({ kind: 'postgres', url }, { onConnectionLost: () => {} });
    expect(await db.selectFrom('cases').select('verdict').execute()).toEqual([]);
    await close();
  }
  for (const { drop } of schemas) await drop();
}, 60_000);
