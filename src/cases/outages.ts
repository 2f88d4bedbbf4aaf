import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';
import { isSeenSince } from './seen-since.js';
import { type CompanyCase, companyCases, type Outage, type OutageKey, type TraitKind } from './sightings.js';

/** What ties a case to others; a tenant as a keyed hash. */
export interface Trait {
  readonly kind: TraitKind;
  readonly value: string;
}

export interface PostedOutage extends OutageKey {
  readonly channel: string;
  readonly messageTs: string;
  /** Milliseconds since the epoch. */
  readonly announcedAt: number;
}

/** Announcements as they are looked at when a case of theirs goes. */
export interface OutageStore {
  /** What ties the case to others. */
  traits(caseId: string): Promise<readonly Trait[]>;
  /** The announcements that are posted about any of these, whatever their cause. */
  posted(team: string, traits: readonly Trait[]): Promise<readonly PostedOutage[]>;
  /** The cases of an announcement that are not solved and began or were sent something since `since` (ms), the oldest first. */
  cases(outage: OutageKey, since: number): Promise<readonly CompanyCase[]>;
  /** The announcement is no longer there, and another may be made. */
  forget(outage: OutageKey & Pick<Outage, 'messageTs'>): Promise<void>;
}

export class SqlOutages implements OutageStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async traits(caseId: string): Promise<Trait[]> {
    const rows = await this.#db
      .selectFrom('sightings')
      .select(['kind', 'value'])
      .where('case_id', '=', caseId)
      .orderBy('kind')
      .orderBy('value')
      .execute();
    return rows.map(({ kind, value }) => ({ kind: kind as TraitKind, value }));
  }

  async posted(team: string, traits: readonly Trait[]): Promise<PostedOutage[]> {
    if (traits.length === 0) return [];
    const rows = await this.#db
      .selectFrom('outages')
      .selectAll()
      .where('team', '=', team)
      .where('message_ts', 'is not', null)
      .where((where) =>
        where.or(
          traits.map(({ kind, value }) => where.and([where('kind', '=', kind), where('value', '=', value)])),
        ),
      )
      .orderBy('announced_at')
      .execute();
    return rows.map(({ cause, kind, value, channel, message_ts, announced_at }) => ({
      team,
      cause,
      kind: kind as TraitKind,
      value,
      channel: channel ?? '',
      messageTs: message_ts ?? '',
      announcedAt: Number(announced_at),
    }));
  }

  async cases({ team, cause, kind, value }: OutageKey, since: number): Promise<CompanyCase[]> {
    const rows = await this.#db
      .selectFrom('sightings')
      .innerJoin('cases as there', 'there.id', 'sightings.case_id')
      .innerJoin('case_threads as thread', 'thread.case_id', 'there.id')
      .select(['there.id', 'thread.channel', 'thread.thread_ts', 'thread.role'])
      .where('sightings.kind', '=', kind)
      .where('sightings.value', '=', value)
      .where('there.team', '=', team)
      .where('there.cause', '=', cause)
      .where('there.state', '!=', 'solved')
      .where(isSeenSince(since))
      .orderBy('there.created_at')
      .orderBy('there.id')
      .execute();
    return companyCases(rows);
  }

  async forget({ team, cause, kind, value, messageTs }: Parameters<OutageStore['forget']>[0]): Promise<void> {
    await this.#db
      .deleteFrom('outages')
      .where('team', '=', team)
      .where('cause', '=', cause)
      .where('kind', '=', kind)
      .where('value', '=', value)
      .where('message_ts', '=', messageTs)
      .execute();
  }
}
