import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';
import type { TriedStep } from '../diagnosis/tried.js';

/** A step that somebody tried, and who. */
export interface StoredTriedStep extends TriedStep {
  /** Slack's id of the person. */
  readonly userId: string;
}

/** What was tried in a case, and what came of it. */
export interface TriedSteps {
  /** Notes the result; an earlier one of the same step gives way. */
  mark(caseId: string, step: Omit<StoredTriedStep, 'at'>): Promise<void>;
  /** The step counts as not tried. */
  unmark(caseId: string, cause: string, step: string): Promise<void>;
  /** In the order in which they were tried. */
  ofCase(caseId: string): Promise<readonly StoredTriedStep[]>;
  /** How often each step solved a case of this cause, the most frequent first. */
  thatHelped(
    team: string,
    cause: string,
  ): Promise<readonly { readonly step: string; readonly count: number }[]>;
}

export class SqlTriedSteps implements TriedSteps {
  readonly #db: Kysely<Schema>;
  readonly #now: () => number;

  constructor(db: Kysely<Schema>, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async mark(caseId: string, { cause, step, result, userId }: Omit<StoredTriedStep, 'at'>): Promise<void> {
    const marked = { result, user_id: userId, tried_at: this.#now() };
    await this.#db
      .insertInto('tried_steps')
      .values({ case_id: caseId, cause, step, ...marked })
      .onConflict((conflict) => conflict.columns(['case_id', 'cause', 'step']).doUpdateSet(marked))
      .execute();
  }

  async unmark(caseId: string, cause: string, step: string): Promise<void> {
    await this.#db
      .deleteFrom('tried_steps')
      .where('case_id', '=', caseId)
      .where('cause', '=', cause)
      .where('step', '=', step)
      .execute();
  }

  async ofCase(caseId: string): Promise<readonly StoredTriedStep[]> {
    const rows = await this.#db
      .selectFrom('tried_steps')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('tried_at')
      .orderBy('cause')
      .orderBy('step')
      .execute();
    return rows.map(({ cause, step, result, user_id, tried_at }) => ({
      cause,
      step,
      result: result as TriedStep['result'],
      userId: user_id,
      at: Number(tried_at),
    }));
  }

  async thatHelped(team: string, cause: string): Promise<{ step: string; count: number }[]> {
    const rows = await this.#db
      .selectFrom('cases')
      .select((select) => ['solved_step as step', select.fn.countAll<number | string>().as('count')])
      .where('team', '=', team)
      .where('state', '=', 'solved')
      .where('solved_cause', '=', cause)
      .where('solved_step', 'is not', null)
      .groupBy('solved_step')
      .execute();
    return rows
      .map(({ step, count }) => ({ step: step ?? '', count: Number(count) }))
      .toSorted((a, b) => b.count - a.count || (a.step < b.step ? -1 : 1));
  }
}
