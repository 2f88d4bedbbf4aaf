import type { Kysely, Selectable } from 'kysely';
import type { Schema } from '../database/schema.js';
import { fromStore } from '../redaction/from-store.js';
import type { Redacted } from '../redaction/redacted.js';
import { newCaseId } from './case-id.js';

/** How far an acknowledgement reaches. */
export type KnownScope = 'case' | 'tenant' | 'everywhere';

/** A finding that a team knows of, and does not want to be told again until an end date. */
export interface KnownFinding {
  readonly id: string;
  readonly team: string;
  /** Id of the finding, as `check.variant`. */
  readonly finding: string;
  readonly scope: KnownScope;
  /** The case in which it was acknowledged; with scope `case` it is known there alone. */
  readonly caseId: string;
  /** Keyed hashes of the tenants it reaches; empty for other scopes. */
  readonly tenants: readonly string[];
  readonly reason: Redacted;
  readonly userId: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** From then on the finding is told again; milliseconds since the epoch. */
  readonly until: number;
}

export interface KnownFindings {
  acknowledge(known: Omit<KnownFinding, 'id' | 'since'>): Promise<KnownFinding>;
  /** The finding is told again from now on. */
  takeBack(id: string): Promise<void>;
  /** The acknowledgements in force that may concern this case, the newest first. */
  concerning(target: {
    team: string;
    caseId: string;
    tenants: readonly string[];
  }): Promise<readonly KnownFinding[]>;
}

export class SqlKnownFindings implements KnownFindings {
  readonly #db: Kysely<Schema>;
  readonly #now: () => number;

  constructor(db: Kysely<Schema>, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async acknowledge(known: Omit<KnownFinding, 'id' | 'since'>): Promise<KnownFinding> {
    const created: KnownFinding = { ...known, id: newCaseId(), since: this.#now() };
    await this.#db.insertInto('known_findings').values(toRow(created)).execute();
    return created;
  }

  async takeBack(id: string): Promise<void> {
    await this.#db.deleteFrom('known_findings').where('id', '=', id).execute();
  }

  async concerning({
    team,
    caseId,
    tenants,
  }: {
    team: string;
    caseId: string;
    tenants: readonly string[];
  }): Promise<KnownFinding[]> {
    const rows = await this.#db
      .selectFrom('known_findings')
      .selectAll()
      .where('team', '=', team)
      .where('until', '>', this.#now())
      .orderBy('since', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(fromRow).filter((known) => {
      if (known.scope === 'case') return known.caseId === caseId;
      return known.scope === 'everywhere' || known.tenants.some((tenant) => tenants.includes(tenant));
    });
  }
}

function toRow({ caseId, tenants, userId, ...known }: KnownFinding) {
  return { ...known, case_id: caseId, tenants: JSON.stringify(tenants), user_id: userId };
}

function fromRow(row: Selectable<Schema['known_findings']>): KnownFinding {
  return {
    id: row.id,
    team: row.team,
    finding: row.finding,
    scope: row.scope as KnownScope,
    caseId: row.case_id,
    tenants: JSON.parse(row.tenants) as string[],
    reason: fromStore(row.reason),
    userId: row.user_id,
    since: Number(row.since),
    until: Number(row.until),
  };
}
