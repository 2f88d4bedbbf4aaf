import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';
import type { Verdict } from '../diagnosis/diagnosis.js';
import type { CaseState } from './case.js';

/** One line of a list of cases. */
export interface CaseLine {
  readonly id: string;
  readonly state: CaseState;
  readonly holder: string | null;
  /** Slack's id of the person with whose message it began; null where that is not known. */
  readonly openedBy: string | null;
  readonly verdict: Verdict;
  /** Id of the first cause; null where none was found. */
  readonly cause: string | null;
  readonly channel: string;
  readonly threadTs: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface CauseCount {
  readonly cause: string;
  readonly count: number;
  /** How many of these cases are solved. */
  readonly solved: number;
}

export interface CaseFilter {
  readonly team: string;
  readonly states?: readonly CaseState[];
  readonly holder?: string;
  readonly limit: number;
}

/** Cases side by side. Those that were answered to one person only are in no list. */
export interface CaseOverview {
  /** The latest first. */
  list(filter: CaseFilter): Promise<readonly CaseLine[]>;
  /** First causes of the cases since `from` (milliseconds since the epoch), the most frequent first. */
  causes(team: string, from: number): Promise<readonly CauseCount[]>;
}

export class SqlCaseOverview implements CaseOverview {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async list({ team, states, holder, limit }: CaseFilter): Promise<CaseLine[]> {
    if (states?.length === 0) return [];
    const rows = await this.#db
      .selectFrom('cases')
      .innerJoin('case_threads', 'case_threads.case_id', 'cases.id')
      .select([
        'cases.id',
        'cases.state',
        'cases.holder',
        'cases.opened_by',
        'cases.verdict',
        'cases.cause',
        'case_threads.channel',
        'case_threads.thread_ts',
        'cases.created_at',
        'cases.updated_at',
      ])
      .where('cases.team', '=', team)
      .where('case_threads.role', '=', 'home')
      .$if(states !== undefined, (query) => query.where('cases.state', 'in', [...(states ?? [])]))
      .$if(holder !== undefined, (query) => query.where('cases.holder', '=', holder ?? ''))
      .orderBy('cases.updated_at', 'desc')
      .orderBy('cases.id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      state: row.state as CaseState,
      holder: row.holder,
      openedBy: row.opened_by,
      verdict: row.verdict as Verdict,
      cause: row.cause,
      channel: row.channel,
      threadTs: row.thread_ts,
      createdAt: Number(row.created_at),
      updatedAt: Number(row.updated_at),
    }));
  }

  async causes(team: string, from: number): Promise<CauseCount[]> {
    const rows = await this.#db
      .selectFrom('cases')
      .select((select) => ['cause', 'state', select.fn.countAll<number | string>().as('count')])
      .where('team', '=', team)
      .where('cause', 'is not', null)
      .where('updated_at', '>=', from)
      .groupBy(['cause', 'state'])
      .execute();
    const counts = [...Map.groupBy(rows, ({ cause }) => cause ?? '')].map(([cause, states]) => ({
      cause,
      count: sum(states),
      solved: sum(states.filter(({ state }) => state === 'solved')),
    }));
    return counts.toSorted((a, b) => b.count - a.count || (a.cause < b.cause ? -1 : 1));
  }
}

function sum(rows: readonly { readonly count: number | string }[]): number {
  return rows.reduce((total, { count }) => total + Number(count), 0);
}
