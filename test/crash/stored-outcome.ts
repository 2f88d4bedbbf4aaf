import type { StoreConfig } from '../../src/config.js';
import { openDatabase } from '../../src/database/open-database.js';

/** What the database holds when no bot uses it any more. */
export interface StoredOutcome {
  /** The value that stands by case and by what it is, as presses name it: `<case> <what>`. */
  readonly values: ReadonlyMap<string, string | null>;
  /** How many files go with the escalation of a case. */
  readonly files: ReadonlyMap<string, number>;
  /** Jobs by state. */
  readonly jobs: ReadonlyMap<string, number>;
}

export async function storedOutcome(store: StoreConfig): Promise<StoredOutcome> {
  const { db, close } = await openDatabase(store, { onConnectionLost: () => {} });
  const cases = await db.selectFrom('cases').select(['id', 'holder']).execute();
  const answers = await db.selectFrom('answers').select(['case_id', 'question', 'answer']).execute();
  const tried = await db.selectFrom('tried_steps').select(['case_id', 'cause', 'step', 'result']).execute();
  const escalations = await db.selectFrom('escalations').select(['case_id', 'include']).execute();
  const jobs = await db
    .selectFrom('jobs')
    .select(({ fn }) => ['state', fn.countAll<number | string>().as('count')])
    .groupBy('state')
    .execute();
  await close();
  return {
    values: new Map([
      ...cases.map(({ id, holder }) => [`${id} holder`, holder] as const),
      ...answers.map((row) => [`${row.case_id} answer ${row.question}`, row.answer] as const),
      ...tried.map((row) => [`${row.case_id} mark ${row.cause} ${row.step}`, row.result] as const),
    ]),
    files: new Map(escalations.map(({ case_id, include }) => [case_id, filesIn(include)])),
    jobs: new Map(jobs.map(({ state, count }) => [state, Number(count)])),
  };
}

/** `include` is a JSON list; not all that it names is a file. */
function filesIn(include: string): number {
  return ['picture', 'package'].filter((what) => include.includes(`"${what}"`)).length;
}
