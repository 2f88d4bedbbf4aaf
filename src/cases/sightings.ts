import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';
import type { Traits } from '../diagnosis/traits.js';
import type { CaseThread } from './case.js';
import { isSeenSince } from './seen-since.js';

export type TraitKind = 'endpoint' | 'tenant';

/** Other cases with the same cause, tied by one trait. */
export interface Company {
  readonly kind: TraitKind;
  /** The endpoint, which is public; a keyed hash of a tenant, which is for comparing alone. */
  readonly value: string;
  readonly cases: readonly CompanyCase[];
}

export interface CompanyCase {
  readonly id: string;
  readonly threads: readonly CaseThread[];
}

/** A cause that several cases share at once; one announcement for each. */
export interface OutageKey {
  readonly team: string;
  readonly cause: string;
  readonly kind: TraitKind;
  readonly value: string;
}

export interface Outage extends OutageKey {
  /** Null until the announcement is posted. */
  readonly channel: string | null;
  readonly messageTs: string | null;
}

/** What ties cases to one another. Tenant IDs are stored as hashes under a key of this installation. */
export interface Sightings {
  note(caseId: string, traits: Traits): Promise<void>;
  /** Hashes of the tenants of a case. */
  tenants(caseId: string): Promise<readonly string[]>;
  /**
   * Other cases that are not solved, share a trait, and began or were sent something since `since` (ms): those whose
   * first cause is `cause`, or the first of this case.
   */
  company(caseId: string, since: number, cause?: string): Promise<readonly Company[]>;
  /** Whether it is this caller's to announce: once, and again when the last announcement is older than `since`. */
  announceOnce(outage: OutageKey, since: number): Promise<boolean>;
  announced(outage: OutageKey, message: { channel: string; messageTs: string }): Promise<void>;
  outage(outage: OutageKey): Promise<Outage | null>;
}

/** Whoever has not posted an announcement after so long died over it; milliseconds. */
const postingTime = 60_000;

export class SqlSightings implements Sightings {
  readonly #db: Kysely<Schema>;
  readonly #now: () => number;
  readonly #key: string;

  constructor(db: Kysely<Schema>, now: () => number, key: string) {
    this.#db = db;
    this.#now = now;
    this.#key = key;
  }

  async note(caseId: string, { endpoints, tenants }: Traits): Promise<void> {
    const rows = [
      ...endpoints.map((value) => ({ case_id: caseId, kind: 'endpoint', value })),
      ...tenants.map((value) => ({ case_id: caseId, kind: 'tenant', value: this.#hash(value) })),
    ];
    if (rows.length === 0) return;
    await this.#db
      .insertInto('sightings')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async tenants(caseId: string): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('sightings')
      .select('value')
      .where('case_id', '=', caseId)
      .where('kind', '=', 'tenant')
      .orderBy('value')
      .execute();
    return rows.map(({ value }) => value);
  }

  async company(caseId: string, since: number, cause?: string): Promise<Company[]> {
    const rows = await this.#db
      .selectFrom('sightings as own')
      .innerJoin('cases as here', 'here.id', 'own.case_id')
      .innerJoin('sightings as other', (join) =>
        join.onRef('other.kind', '=', 'own.kind').onRef('other.value', '=', 'own.value'),
      )
      .innerJoin('cases as there', (join) =>
        join.onRef('there.id', '=', 'other.case_id').onRef('there.team', '=', 'here.team'),
      )
      .innerJoin('case_threads as thread', 'thread.case_id', 'there.id')
      .select(['own.kind', 'own.value', 'there.id', 'thread.channel', 'thread.thread_ts', 'thread.role'])
      .where('own.case_id', '=', caseId)
      .where('there.id', '!=', caseId)
      .where('there.state', '!=', 'solved')
      .where((where) => where('there.cause', '=', cause ?? where.ref('here.cause')))
      .where(isSeenSince(since))
      .orderBy('own.kind')
      .orderBy('own.value')
      .orderBy('there.created_at')
      .orderBy('there.id')
      .execute();
    const groups = Map.groupBy(rows, ({ kind, value }) => `${kind} ${value}`);
    return [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      return [{ kind: first.kind as TraitKind, value: first.value, cases: companyCases(group) }];
    });
  }

  async announceOnce({ team, cause, kind, value }: OutageKey, since: number): Promise<boolean> {
    const now = this.#now();
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('outages')
      .values({ team, cause, kind, value, channel: null, message_ts: null, announced_at: now })
      .onConflict((conflict) =>
        conflict
          .columns(['team', 'cause', 'kind', 'value'])
          .doUpdateSet({ announced_at: now, channel: null, message_ts: null })
          .where((where) =>
            where.or([
              where('outages.announced_at', '<', since),
              where.and([
                where('outages.message_ts', 'is', null),
                where('outages.announced_at', '<', now - postingTime),
              ]),
            ]),
          ),
      )
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  async announced(key: OutageKey, message: { channel: string; messageTs: string }): Promise<void> {
    await this.#db
      .updateTable('outages')
      .set({ channel: message.channel, message_ts: message.messageTs })
      .where('team', '=', key.team)
      .where('cause', '=', key.cause)
      .where('kind', '=', key.kind)
      .where('value', '=', key.value)
      .execute();
  }

  async outage(key: OutageKey): Promise<Outage | null> {
    const row = await this.#db
      .selectFrom('outages')
      .select(['channel', 'message_ts'])
      .where('team', '=', key.team)
      .where('cause', '=', key.cause)
      .where('kind', '=', key.kind)
      .where('value', '=', key.value)
      .executeTakeFirst();
    return row === undefined ? null : { ...key, channel: row.channel, messageTs: row.message_ts };
  }

  #hash(tenant: string): string {
    return createHmac('sha256', this.#key).update(tenant).digest('hex');
  }
}

/** One case for its threads, in the order of the rows. */
export function companyCases(
  rows: readonly { id: string; channel: string; thread_ts: string; role: string }[],
): CompanyCase[] {
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, threads]) => ({
    id,
    threads: threads.map(({ channel, thread_ts, role }) => ({
      channel,
      threadTs: thread_ts,
      role: role as CaseThread['role'],
    })),
  }));
}
