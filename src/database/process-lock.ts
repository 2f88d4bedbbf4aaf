import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/** Names, together with the schema, the advisory lock that every process of the bot shares while it lives. */
const lock = '7306541, hashtext(current_schema())';
/** Milliseconds until a broken connection is tried again. */
const pause = 1000;

/**
 * A lock that all processes on one PostgreSQL share, each by a connection of its own: the server drops it with the
 * connection, however the process ends. A pooler that hands out connections by transaction makes it meaningless.
 */
export class ProcessLock {
  readonly #url: string;
  readonly #onConnectionLost: (error: Error) => void;
  #client: Client | null = null;
  #hasLeft = false;

  constructor(url: string, onConnectionLost: (error: Error) => void) {
    this.#url = url;
    this.#onConnectionLost = onConnectionLost;
  }

  /** Shares the lock from now on. Where nobody else does, `whenAlone` is called first, and others wait for it. */
  join(whenAlone: () => Promise<void>): Promise<void> {
    return this.#connect(async (client) => {
      const { rows } = await client.query(`select pg_try_advisory_lock(${lock}) as alone`);
      const isAlone = rows[0]?.alone === true;
      if (isAlone) await whenAlone();
      await share(client);
      if (isAlone) await client.query(`select pg_advisory_unlock(${lock})`);
    });
  }

  async leave(): Promise<void> {
    this.#hasLeft = true;
    await this.#client?.end();
  }

  async #connect(take: (client: Client) => Promise<void>): Promise<void> {
    const client = new Client({ connectionString: this.#url, keepAlive: true });
    client.on('error', (error) => {
      this.#onConnectionLost(error);
      if (this.#client === client) void this.#shareAgain();
    });
    try {
      await client.connect();
      await take(client);
    } catch (error) {
      await client.end();
      throw error;
    }
    this.#client = client;
  }

  /** Never as if alone: this process may hold work. */
  async #shareAgain(): Promise<void> {
    this.#client = null;
    while (!this.#hasLeft && this.#client === null) {
      try {
        await this.#connect(share);
      } catch (error) {
        this.#onConnectionLost(error instanceof Error ? error : new Error(String(error)));
        await wait(pause, undefined, { ref: false });
      }
    }
    if (this.#hasLeft) await this.leave();
  }
}

async function share(client: Client): Promise<void> {
  await client.query(`select pg_advisory_lock_shared(${lock})`);
}
