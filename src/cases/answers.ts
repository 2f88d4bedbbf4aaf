import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';

/** What a person answered to a question; ids alone. */
export interface NewAnswer {
  readonly question: string;
  readonly answer: string;
  /** Slack's id of the person. */
  readonly userId: string;
}

export interface StoredAnswer extends NewAnswer {
  /** Milliseconds since the epoch. */
  readonly answeredAt: number;
}

/** What people answered to the questions of a case. */
export interface AnswerStore {
  /** Notes an answer; an earlier one to the same question gives way. */
  add(caseId: string, answer: NewAnswer): Promise<void>;
  /** In the order in which they were given. */
  ofCase(caseId: string): Promise<readonly StoredAnswer[]>;
}

export class SqlAnswers implements AnswerStore {
  readonly #db: Kysely<Schema>;
  readonly #now: () => number;

  constructor(db: Kysely<Schema>, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** One statement, so that of two people who answer at once one comes after the other. */
  async add(caseId: string, { question, answer, userId }: NewAnswer): Promise<void> {
    const given = { answer, user_id: userId, answered_at: this.#now() };
    await this.#db
      .insertInto('answers')
      .values({ case_id: caseId, question, ...given })
      .onConflict((conflict) => conflict.columns(['case_id', 'question']).doUpdateSet(given))
      .execute();
  }

  async ofCase(caseId: string): Promise<readonly StoredAnswer[]> {
    const rows = await this.#db
      .selectFrom('answers')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('answered_at')
      .orderBy('question')
      .execute();
    return rows.map(({ question, answer, user_id, answered_at }) => ({
      question,
      answer,
      userId: user_id,
      answeredAt: Number(answered_at),
    }));
  }
}
