import { afterAll, beforeAll } from 'vitest';
import type { CaseStore } from '../../src/cases/case-store.js';
import { syntheticDiagnosis } from './synthetic-diagnosis.js';

/** A database under test. */
export interface WorkDatabase {
  open(now: () => number): Promise<CaseStore>;
  remove(): Promise<void>;
}

export interface SharedDatabase extends WorkDatabase {
  /** Whether several processes may open it at once. */
  readonly isShared: boolean;
}

export const start = 1_795_000_000_000;

/**
 * Two stores on one database, as several processes open it, with a clock that a test sets; one and the same where the
 * database is for one process alone.
 */
export function twoStores(prepare: () => Promise<SharedDatabase>) {
  let threads = 0;
  const opened = {
    clock: start,
    store: undefined as unknown as CaseStore,
    other: undefined as unknown as CaseStore,
    /** A case of its own; its id. */
    async fresh(team = 'T1', cause = 'ews-request-too-large'): Promise<string> {
      threads += 1;
      const diagnosis = syntheticDiagnosis();
      const [first] = diagnosis.causes;
      const causes = first === undefined ? [] : [{ ...first, id: cause }];
      const round = { source: 'message', diagnosis: { ...diagnosis, causes }, madeOf: [] };
      const place = { team, channel: 'C1', threadTs: `1.${threads}` };
      return (await opened.store.create({ ...place, ...round, salt: 'salt' }))?.id ?? '';
    },
  };
  let database: SharedDatabase;
  beforeAll(async () => {
    database = await prepare();
    opened.store = await database.open(() => opened.clock);
    opened.other = database.isShared ? await database.open(() => opened.clock) : opened.store;
  });
  afterAll(async () => {
    await opened.store.close();
    if (database.isShared) await opened.other.close();
    await database.remove();
  });
  return opened;
}
