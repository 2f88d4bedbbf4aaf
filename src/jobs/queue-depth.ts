import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';
import type { QueueDepth } from './jobs.js';

/** How much work is due at `now` (milliseconds since the epoch), and how much of it is being done. */
export async function queueDepth(db: Kysely<Schema>, now: number): Promise<QueueDepth> {
  const rows = await db
    .selectFrom('jobs')
    .select(({ fn }) => ['state', fn.countAll().as('jobs'), fn.min('due_at').as('since')])
    .where('state', 'in', ['waiting', 'running'])
    .where('due_at', '<=', now)
    .groupBy('state')
    .execute();
  const waiting = rows.find(({ state }) => state === 'waiting');
  const running = rows.find(({ state }) => state === 'running');
  return {
    waiting: Number(waiting?.jobs ?? 0),
    running: Number(running?.jobs ?? 0),
    waitingSince: waiting === undefined ? null : Number(waiting.since),
  };
}
