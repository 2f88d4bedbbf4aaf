import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open-database.js';
import { examinationRoom } from './examination-room.js';

const room = examinationRoom();

async function withDatabase(use: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase(
    { kind: 'sqlite', dataDir: room.folder },
    { onConnectionLost: () => {} },
  );
  try {
    await use(database);
  } finally {
    await database.close();
  }
}

describe("the doctor's look at the machine", () => {
  it('is warned of a data folder that others can look into', async () => {
    await chmod(room.folder, 0o755);
    expect((await room.seen({}))['data folder']).toMatch(/^warning: others can look into/);
  });

  it('takes a folder that is not there yet for made at the start, and makes none', async () => {
    const DATA_DIR = join(room.folder, 'a', 'b');
    expect((await room.seen({ DATA_DIR }))['data folder']).toContain('is made at the start');
    expect(existsSync(DATA_DIR)).toBe(false);
  });

  it('refuses a file in the place of the folder', async () => {
    const DATA_DIR = join(room.folder, 'file');
    await writeFile(DATA_DIR, '');
    expect((await room.seen({ DATA_DIR }))['data folder']).toMatch(/^fault: .* is no folder$/);
  });

  it('tells whether the database is up to date, in use or of a newer version', async () => {
    await withDatabase(async () => {
      expect((await room.seen({})).database).toBe('ok: SQLite, in use by a bot that is running');
    });
    expect((await room.seen({})).database).toBe('ok: SQLite, can be written to, up to date');
    const file = new DatabaseSync(join(room.folder, 'securemail.sqlite'));
    file.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '')");
    file.close();
    expect((await room.seen({})).database).toContain(
      'fault: SQLite: a newer version of the bot has used it (9999-later)',
    );
  });

  it('says what is missing, and migrates nothing', async () => {
    new DatabaseSync(join(room.folder, 'securemail.sqlite')).close();
    const { database } = await room.seen({});
    expect(database).toMatch(/^ok: .* migrations run at the next start$/);
    expect((await room.seen({})).database).toBe(database);
  });

  it('says that the file is no database', async () => {
    await writeFile(join(room.folder, 'securemail.sqlite'), 'this is none'.repeat(200));
    expect((await room.seen({})).database).toMatch(/^fault: .* restore a backup$/);
  });

  it('says that PostgreSQL does not answer, without its password', async () => {
    const { database } = await room.seen({ DATABASE_URL: 'postgres://u:hidden@127.0.0.1:9/x' });
    expect(database).toContain('fault: PostgreSQL cannot be used (ECONNREFUSED)');
  });

  it('looks whether the operations port is free, where there is one', async () => {
    expect((await room.seen({ OPERATIONS_PORT: '0' }))['operations port']).toMatch(/^ok: /);
  });

  it('looks for the documentation', async () => {
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/docs/index.md' ? 200 : 404).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect((await room.seen({ DOCS_BASE_URL: `${base}/docs` })).documentation).toMatch(/^ok: /);
    expect((await room.seen({ DOCS_BASE_URL: `${base}/other` })).documentation).toMatch(/^warning: .*404/);
    server.close();
  });
});
