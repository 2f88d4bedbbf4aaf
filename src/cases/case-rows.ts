import type { Insertable, Selectable } from 'kysely';
import type { Schema } from '../database/schema.js';
import type { Diagnosis } from '../diagnosis/diagnosis.js';
import { fromStore } from '../redaction/from-store.js';
import type { Redacted } from '../redaction/redacted.js';
import type { Case, CaseState, CaseThread, NewCase, Round, Solution, Upload } from './case.js';

/** A new case as a row. */
export function newCaseRow(id: string, newCase: NewCase, now: number): Insertable<Schema['cases']> {
  return {
    id,
    team: newCase.team,
    salt: newCase.salt,
    state: 'open',
    holder: null,
    opened_by: newCase.openedBy ?? null,
    previous_diagnosis: null,
    solved_cause: null,
    solved_step: null,
    solved_note: null,
    solved_by: null,
    solved_at: null,
    created_at: now,
    updated_at: now,
    source: newCase.source,
    ...diagnosisColumns(newCase),
  };
}

export function diagnosisColumns({
  diagnosis,
  redactions = null,
}: Pick<Round, 'diagnosis' | 'redactions'>): Pick<
  Insertable<Schema['cases']>,
  'diagnosis' | 'redactions' | 'verdict' | 'cause'
> {
  const { verdict, causes } = diagnosis;
  return {
    diagnosis: JSON.stringify(diagnosis),
    redactions: redactions === null ? null : JSON.stringify(redactions),
    verdict,
    cause: causes[0]?.id ?? null,
  };
}

export function caseFrom(
  row: Selectable<Schema['cases']>,
  madeOf: readonly Upload[],
  threads: readonly CaseThread[],
): Case {
  return {
    id: row.id,
    team: row.team,
    source: row.source,
    salt: row.salt,
    state: row.state as CaseState,
    holder: row.holder,
    openedBy: row.opened_by,
    solution: solutionFrom(row),
    diagnosis: diagnosisFrom(row.diagnosis),
    redactions: row.redactions === null ? null : JSON.parse(row.redactions),
    previous: row.previous_diagnosis === null ? null : diagnosisFrom(row.previous_diagnosis),
    madeOf,
    threads,
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  };
}

function solutionFrom(row: Selectable<Schema['cases']>): Solution | null {
  if (row.state !== 'solved' || row.solved_by === null) return null;
  return {
    cause: row.solved_cause,
    step: row.solved_step,
    note: row.solved_note === null ? null : fromStore(row.solved_note),
    userId: row.solved_by,
    at: Number(row.solved_at),
  };
}

/** A diagnosis of an older version knows of no questions. */
function diagnosisFrom(json: string): Diagnosis<Redacted> {
  return { nextQuestion: null, reported: [], ...JSON.parse(json) };
}
