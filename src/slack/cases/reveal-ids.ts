import type { Case } from '../../cases/case.js';
import { type ErrorCode, SecureMailError } from '../../errors.js';
import type { CorrelationId } from '../../reading/correlation-ids.js';
import type { Requester } from '../access/requester.js';
import type { Services } from '../services.js';
import type { Evidenced } from '../work/incoming-message.js';
import { type RequestRead, readRequest } from '../work/read-request.js';
import { evidenceOfCase } from '../work/thread.js';

export interface Revealed {
  readonly ids: readonly CorrelationId[];
  /** Files that could not be read once more. */
  readonly missing: readonly { readonly code: ErrorCode; readonly count: number }[];
}

/**
 * The correlation ids of a case, read from its uploads once more and kept nowhere; recorded before they are handed
 * out. Throws FILE_GONE where the uploads are gone, CASE_UNKNOWN where the case is.
 */
export async function revealIds(
  caseId: string,
  { userId, channel }: Requester,
  services: Services,
): Promise<Revealed> {
  const stored = await services.cases.find(caseId);
  if (stored === null) throw new SecureMailError('CASE_UNKNOWN');
  const uploads = await evidenceOfCase(stored, services);
  if (!uploads.some(holdsAnything)) throw new SecureMailError('FILE_GONE', 'the files of the case');
  const asked = { uploads, caseId, salt: stored.salt, reveal: true };
  const result = await readRequest(asked, services, { signal: services.signal });
  const ids = result.correlationIds;
  const entry = { team: stored.team, userId, act: 'reveal', caseId, channel, outcome: 'allowed' } as const;
  if (ids.length > 0) await services.cases.audit.add(entry);
  return { ids, missing: lossesOf(result, lostFrom(uploads, stored)) };
}

function holdsAnything({ files, texts }: Evidenced): boolean {
  return files.length + texts.length > 0;
}

/** How many files are no longer in their messages. */
function lostFrom(uploads: readonly Evidenced[], { madeOf }: Case): number {
  return uploads.reduce((sum, { files }, index) => {
    return sum + Math.max(0, (madeOf[index]?.files ?? 0) - files.length);
  }, 0);
}

function lossesOf({ missing }: RequestRead, lost: number): Revealed['missing'] {
  const codes: ErrorCode[] = [
    ...missing.map(({ error }) => error.code),
    ...Array.from({ length: lost }, () => 'FILE_GONE' as const),
  ];
  return [...Map.groupBy(codes, (code) => code)].map(([code, files]) => ({ code, count: files.length }));
}
