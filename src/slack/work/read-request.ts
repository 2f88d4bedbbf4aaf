import { reportedAnswers } from '../../diagnosis/questions/reported-answers.js';
import type { Source } from '../../evidence/evidence.js';
import type { Progress } from '../../evidence/input.js';
import type { CaseInput, CaseRead } from '../../reading/case-reader.js';
import { sizeOf } from '../downloads/slack-file.js';
import type { Services } from '../services.js';
import { gatherInputs, type MissingFile } from './gather-inputs.js';
import type { Evidenced } from './incoming-message.js';

/** What is to be read for a case. */
export interface Asked {
  readonly uploads: readonly Evidenced[];
  /** The case whose answers of people count; null: there is none yet. */
  readonly caseId: string | null;
  /** Secret of the case, for its pseudonyms. */
  readonly salt: string;
  /** Whether a person asked for the correlation ids in clear. */
  readonly reveal?: boolean;
}

export interface RequestRead extends CaseRead {
  readonly salt: string;
  readonly missing: readonly MissingFile[];
}

export interface ReadWatch {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Told how many are read before this, while it waits. */
  readonly onWait?: (before: number) => void;
}

/** How long the downloads of one case may take altogether, in milliseconds. */
const downloadTimeout = 10 * 60_000;

/**
 * Downloads, reads and diagnoses, together with what people answered in the case. Throws where nothing at
 * all could be read.
 */
export async function readRequest(
  { uploads, caseId, salt, reveal = false }: Asked,
  services: Services,
  { signal, onProgress = () => {}, onWait = () => {} }: ReadWatch,
): Promise<RequestRead> {
  let missing: readonly MissingFile[] = [];
  const gather = async (): Promise<CaseInput> => {
    const answers = caseId === null ? [] : await services.cases.answers.ofCase(caseId);
    const timely = AbortSignal.any([signal, AbortSignal.timeout(downloadTimeout)]);
    const { inputs, missing: absent } = await gatherInputs(uploads, services, timely);
    const [first] = absent;
    if (inputs.length === 0 && first !== undefined) throw first.error;
    missing = absent;
    return { inputs, absent: absent.map(absentSource), reported: reportedAnswers(answers), salt, reveal };
  };
  const read = await services.reader.read({ size: bytesOf(uploads), gather, signal, onProgress, onWait });
  return { ...read, salt, missing };
}

/** How many bytes the files are said to have. */
export function bytesOf(uploads: readonly Evidenced[]): number {
  return uploads.flatMap(({ files }) => files).reduce((sum, file) => sum + sizeOf(file), 0);
}

/** A file that could not be had is a source that could not be read. */
function absentSource({ name, error, uploaded }: MissingFile): Source {
  return {
    file: name,
    kind: 'unrecognized',
    records: 0,
    rejected: 0,
    rejectedSamples: [],
    from: null,
    to: null,
    uploaded,
    problem: { code: error.code, message: error.message },
  };
}
