import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Schema } from '../database/schema.js';

/**
 * What is recorded of people: never content. `acknowledge`: a finding is known in a case or for a tenant,
 * `acknowledge-everywhere`: in every case; `take-back` and `take-back-everywhere` end that; `audit`: to read this.
 */
export const auditedActs = [
  'reveal',
  'escalate',
  'forget',
  'acknowledge',
  'acknowledge-everywhere',
  'take-back',
  'take-back-everywhere',
  'audit',
] as const;
export type AuditedAct = (typeof auditedActs)[number];

/** `allowed`: it was begun; `failed`: what was begun before could not be done after all. */
export type AuditOutcome = 'allowed' | 'refused' | 'failed';

export interface AuditEntry {
  readonly team: string;
  readonly userId: string;
  readonly act: AuditedAct;
  /** Empty where it concerns no case. */
  readonly caseId: string;
  /** Slack's id of the channel in which it was asked for; null where that is not known. */
  readonly channel: string | null;
  readonly outcome: AuditOutcome;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** An entry to come. `work` names the piece of work that it belongs to: recorded twice, it counts once. */
export type NewAuditEntry = Omit<AuditEntry, 'at'> & { readonly work?: string };

/** Who revealed, escalated, acknowledged or removed what, where and when; outlives the case. */
export interface AuditTrail {
  add(entry: NewAuditEntry): Promise<void>;
  /** The latest entries of a workspace, or of one of its cases, the newest first. */
  latest(team: string, limit: number, caseId?: string): Promise<readonly AuditEntry[]>;
}

export class SqlAuditTrail implements AuditTrail {
  readonly #db: Kysely<Schema>;
  readonly #now: () => number;

  constructor(db: Kysely<Schema>, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async add({ team, userId, act, caseId, channel, outcome, work }: NewAuditEntry): Promise<void> {
    const id = work === undefined ? randomUUID() : `${act}:${outcome}:${work}`;
    await this.#db
      .insertInto('audit')
      .values({ id, team, user_id: userId, act, case_id: caseId, channel, outcome, at: this.#now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async latest(team: string, limit: number, caseId?: string): Promise<AuditEntry[]> {
    const rows = await this.#db
      .selectFrom('audit')
      .selectAll()
      .where('team', '=', team)
      .$if(caseId !== undefined, (query) => query.where('case_id', '=', caseId ?? ''))
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(fromRow);
  }
}

/** Older versions recorded what was done alone, and not where. */
function fromRow(row: Selectable<Schema['audit']>): AuditEntry {
  return {
    team: row.team,
    userId: row.user_id,
    act: row.act as AuditedAct,
    caseId: row.case_id,
    channel: row.channel,
    outcome: (row.outcome ?? 'allowed') as AuditOutcome,
    at: Number(row.at),
  };
}
