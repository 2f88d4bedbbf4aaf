import type { Kysely, Selectable } from 'kysely';
import type { Schema } from '../database/schema.js';
import { SecureMailError } from '../errors.js';
import { type Installation, ownerOf } from './installation.js';
import { isSealedByFirst, openToken, sealToken } from './seal.js';
import type { TokenKeys } from './token-keys.js';

/** Where the app is installed. Tokens are stored sealed. */
export interface InstallationStore {
  /** Stores an installation; one of the same workspace gives way to it. */
  save(installation: Omit<Installation, 'installedAt'>): Promise<void>;
  /**
   * The installation of the workspace, else that of its organisation as a whole. Throws TOKEN_SEALED where none of
   * the keys opens its token.
   */
  find(teamId: string | null, enterpriseId?: string | null): Promise<Installation | null>;
  /**
   * Removes what the workspace, or the organisation, installed up to `time` (milliseconds since the epoch). Whether
   * there was something.
   */
  remove(owner: string, time?: number): Promise<boolean>;
  /**
   * Seals with the first key what another one sealed, so that the other can be given up. The owners whose tokens none
   * of the keys opens.
   */
  sealAnew(): Promise<readonly string[]>;
}

export class SqlInstallationStore implements InstallationStore {
  readonly #db: Kysely<Schema>;
  readonly #keys: TokenKeys;
  readonly #now: () => number;

  constructor(db: Kysely<Schema>, keys: TokenKeys, now: () => number) {
    this.#db = db;
    this.#keys = keys;
    this.#now = now;
  }

  async save(installation: Omit<Installation, 'installedAt'>): Promise<void> {
    const owner = ownerOf(installation);
    const row = {
      ...rowOf(installation),
      bot_token: sealToken(installation.botToken, owner, this.#keys),
      installed_at: this.#now(),
    };
    await this.#db
      .insertInto('installations')
      .values({ owner, ...row })
      .onConflict((conflict) => conflict.column('owner').doUpdateSet(row))
      .execute();
  }

  async find(teamId: string | null, enterpriseId: string | null = null): Promise<Installation | null> {
    for (const owner of [teamId, enterpriseId]) {
      const row = owner === null ? undefined : await this.#row(owner);
      if (row !== undefined) return installationOf(row, openToken(row.bot_token, row.owner, this.#keys));
    }
    return null;
  }

  async remove(owner: string, time = Number.MAX_SAFE_INTEGER): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('installations')
      .where('owner', '=', owner)
      .where('installed_at', '<=', time)
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  }

  async sealAnew(): Promise<readonly string[]> {
    const rows = await this.#db.selectFrom('installations').select(['owner', 'bot_token']).execute();
    const unopened: string[] = [];
    for (const { owner, bot_token } of rows) {
      const token = this.#openOrNull(bot_token, owner);
      if (token === null) unopened.push(owner);
      else if (!isSealedByFirst(bot_token, this.#keys)) await this.#replace(owner, bot_token, token);
    }
    return unopened;
  }

  #openOrNull(sealed: string, owner: string): string | null {
    try {
      return openToken(sealed, owner, this.#keys);
    } catch (error) {
      if (error instanceof SecureMailError && error.code === 'TOKEN_SEALED') return null;
      throw error;
    }
  }

  /** Not where another process replaced it meanwhile. */
  async #replace(owner: string, sealed: string, token: string): Promise<void> {
    await this.#db
      .updateTable('installations')
      .set({ bot_token: sealToken(token, owner, this.#keys) })
      .where('owner', '=', owner)
      .where('bot_token', '=', sealed)
      .execute();
  }

  #row(owner: string): Promise<Row | undefined> {
    return this.#db.selectFrom('installations').selectAll().where('owner', '=', owner).executeTakeFirst();
  }
}

type Row = Selectable<Schema['installations']>;

function rowOf(installation: Omit<Installation, 'installedAt'>) {
  return {
    team: installation.teamId,
    team_name: installation.teamName,
    enterprise: installation.enterpriseId,
    enterprise_name: installation.enterpriseName,
    app: installation.appId,
    bot_user: installation.botUserId,
    bot: installation.botId,
    scopes: JSON.stringify(installation.scopes),
    installed_by: installation.installedBy,
  };
}

function installationOf(row: Row, botToken: string): Installation {
  return {
    teamId: row.team,
    teamName: row.team_name,
    enterpriseId: row.enterprise,
    enterpriseName: row.enterprise_name,
    appId: row.app,
    botToken,
    botUserId: row.bot_user,
    botId: row.bot,
    scopes: JSON.parse(row.scopes),
    installedBy: row.installed_by,
    installedAt: Number(row.installed_at),
  };
}
