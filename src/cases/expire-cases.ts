import { type Kysely, sql } from 'kysely';
import { batchSize, deleteOlder, inBatches, passingLocked } from '../database/delete-in-batches.js';
import type { Schema } from '../database/schema.js';
import { forgetCases } from './forget-case.js';

/** How much went because its time was over. */
export interface Expired {
  readonly cases: number;
  /** Acknowledgements, announcements and entries of the audit trail. */
  readonly records: number;
}

/**
 * Removes what nobody changed since `time` (milliseconds since the epoch): cases, announcements, acknowledgements
 * that ended before it, entries of the audit trail. Several processes may do it at once.
 */
export async function expireCases(db: Kysely<Schema>, time: number, signal?: AbortSignal): Promise<Expired> {
  const cases = await inBatches(() => expireSome(db, time), signal);
  const aged = [
    { table: 'known_findings', key: 'id', column: 'until', time },
    { table: 'outages', key: 'announced_at', column: 'announced_at', time },
    { table: 'audit', key: 'id', column: 'at', time },
  ] as const;
  let records = 0;
  for (const one of aged) records += await deleteOlder(db, one, signal);
  return { cases, records };
}

/** Tables beside the case itself in which a change of it leaves its time. */
const changes = [
  ['answers', 'answered_at'],
  ['tried_steps', 'tried_at'],
  ['escalations', 'at'],
  ['case_messages', 'created_at'],
  ['known_findings', 'since'],
] as const;

function expireSome(db: Kysely<Schema>, time: number): Promise<number> {
  const changedSince = changes.map(
    ([table, column]) => sql`exists (select 1 from ${sql.table(table)} as changed
      where changed.case_id = cases.id and ${sql.ref(`changed.${column}`)} >= ${time})`,
  );
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ id: string }>`select id from cases
      where updated_at < ${time} and not (${sql.join(changedSince, sql` or `)})
      order by updated_at, id limit ${batchSize} ${passingLocked(transaction)}`.execute(transaction);
    return forgetCases(
      transaction,
      rows.map(({ id }) => id),
    );
  });
}
