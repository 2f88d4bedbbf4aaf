import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';

/** What is recorded of people: never content. */
export type AuditedAct = 'reveal' | 'escalate' | 'forget' | 'acknowledge';

export interface AuditEntry {
  readonly team: string;
  readonly userId: string;
  readonly act: AuditedAct;
  readonly caseId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Who revealed, escalated, acknowledged or removed what, and when; outlives the case. */
export interface AuditTrail {
  add(entry: Omit<AuditEntry, 'at'>): Promise<void>;
  /** The latest entries of a workspace, the newest first. */
  latest(team: string, limit: number): Promise<readonly AuditEntry[]>;
}

export class SqlAuditTrail implements AuditTrail {
  readonly #db: Kysely<Schema>;
  readonly #now: () => number;

  constructor(db: Kysely<Schema>, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async add({ team, userId, act, caseId }: Omit<AuditEntry, 'at'>): Promise<void> {
    await this.#db
      .insertInto('audit')
      .values({ id: randomUUID(), team, user_id: userId, act, case_id: caseId, at: this.#now() })
      .execute();
  }

  async latest(team: string, limit: number): Promise<AuditEntry[]> {
    const rows = await this.#db
      .selectFrom('audit')
      .selectAll()
      .where('team', '=', team)
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ user_id, act, case_id, at }) => ({
      team,
      userId: user_id,
      act: act as AuditedAct,
      caseId: case_id,
      at: Number(at),
    }));
  }
}
