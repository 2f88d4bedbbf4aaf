import type { Case } from '../../cases/case.js';
import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import { reportedAnswers, reportedWords } from '../../diagnosis/questions/reported-answers.js';
import type { Services } from '../services.js';
import type { Attempt } from './attempt.js';
import type { MissingFile } from './gather-inputs.js';
import { type RequestRead, readRequest } from './read-request.js';
import { evidenceOfCase } from './thread.js';

/** Answers that come in while one is worked on are taken up in the same turn, so often at most. */
const turns = 5;

/**
 * Diagnoses a case anew over the same uploads and what people answered by now. The uploads are read from
 * Slack once more, as nothing of them is kept. Does nothing where no answer is new. Throws where an upload is
 * no longer to be had: the diagnosis then stays as it is.
 */
export async function diagnoseAgain(
  caseId: string,
  attempt: Pick<Attempt, 'signal'>,
  services: Services,
): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    const stored = await services.cases.find(caseId);
    if (stored === null || (await isUpToDate(stored, services))) return;
    await services.cases.setDiagnosis(caseId, await readAgain(stored, attempt, services));
  }
}

async function readAgain(
  stored: Case,
  attempt: Pick<Attempt, 'signal'>,
  services: Services,
): Promise<RequestRead> {
  const uploads = await evidenceOfCase(stored, services);
  const result = await readRequest({ uploads, caseId: stored.id, salt: stored.salt }, services, attempt);
  refuseLoss(result, stored);
  return result;
}

async function isUpToDate(stored: Case, { cases }: Services): Promise<boolean> {
  const answers = reportedWords(reportedAnswers(await cases.answers.ofCase(stored.id)));
  return setOf(answers) === setOf(stored.diagnosis.reported);
}

function setOf(answers: Diagnosis['reported']): string {
  return answers
    .map(({ question, answer }) => `${question}:${answer}`)
    .sort()
    .join(' ');
}

/** A file that was there before and is not any more must not turn a finding into none. */
function refuseLoss({ missing }: RequestRead, { diagnosis }: Case): void {
  const before = diagnosis.sources.filter(({ problem }) => problem !== null && isAbsent(problem.code)).length;
  const [first]: readonly MissingFile[] = missing;
  if (first !== undefined && missing.length > before) throw first.error;
}

function isAbsent(code: string): boolean {
  return code === 'FILE_GONE' || code.startsWith('DOWNLOAD_') || code === 'LIMIT_SIZE';
}
