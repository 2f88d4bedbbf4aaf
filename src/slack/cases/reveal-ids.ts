import type { Case } from '../../cases/case.js';
import { type ErrorCode, SecureMailError } from '../../errors.js';
import type { Identity } from '../../evidence/evidence.js';
import { createGate } from '../../redaction/gate.js';
import { harvest } from '../../redaction/harvest.js';
import { mapTexts } from '../../redaction/map-texts.js';
import { Pseudonyms } from '../../redaction/pseudonyms.js';
import type { Redacted } from '../../redaction/redacted.js';
import type { Services } from '../services.js';
import type { Evidenced } from '../work/incoming-message.js';
import { type RawResult, readRequest } from '../work/read-request.js';
import { signalOf } from '../work/run-check.js';
import { evidenceOfCase } from '../work/thread.js';

/** An identity that Citrix needs in clear to find what the case is about on its side. */
export interface CorrelationId {
  readonly kind: 'tenant-id' | 'listener-token';
  /** What the case shows in its place: `tenant-3f9a1c`. */
  readonly fingerprint: string;
  /** In clear; credentials vanished all the same. */
  readonly value: Redacted;
}

export interface Revealed {
  readonly ids: readonly CorrelationId[];
  /** Files that could not be read once more. */
  readonly missing: readonly { readonly code: ErrorCode; readonly count: number }[];
}

/**
 * The correlation ids of a case, read from its uploads once more and kept nowhere; recorded before they are handed
 * out. Throws FILE_GONE where the uploads are gone, CASE_UNKNOWN where the case is.
 */
export async function revealIds(caseId: string, userId: string, services: Services): Promise<Revealed> {
  const stored = await services.cases.find(caseId);
  if (stored === null) throw new SecureMailError('CASE_UNKNOWN');
  const uploads = await evidenceOfCase(stored, services);
  if (!uploads.some(holdsAnything)) throw new SecureMailError('FILE_GONE', 'the files of the case');
  const result = await readRequest({ uploads, caseId }, services, signalOf(services), () => {});
  const ids = correlationIds(result, stored.salt);
  if (ids.length > 0) await services.cases.audit.add({ team: stored.team, userId, act: 'reveal', caseId });
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

function lossesOf({ missing }: RawResult, lost: number): Revealed['missing'] {
  const codes: ErrorCode[] = [
    ...missing.map(({ error }) => error.code),
    ...Array.from({ length: lost }, () => 'FILE_GONE' as const),
  ];
  return [...Map.groupBy(codes, (code) => code)].map(([code, files]) => ({ code, count: files.length }));
}

function correlationIds({ identities, diagnosis }: RawResult, salt: string): CorrelationId[] {
  const texts: string[] = [];
  mapTexts(diagnosis, (text) => {
    texts.push(text);
    return text;
  });
  const all = [...identities, ...harvest(texts, identities)];
  const hide = createGate(all, { salt });
  const pseudonyms = new Pseudonyms(salt);
  const bare = createGate([], { salt });
  const clear = createGate([], { salt, reveal: true });
  const found = all.flatMap(({ kind, value }): CorrelationId[] => {
    if (!isCorrelation(kind) || isCombined(hide(value)) || namesOther(bare(value))) return [];
    const fingerprint = single.test(hide(value)) ? hide(value) : pseudonyms.of(kind, value);
    return [{ kind, fingerprint, value: clear(value) }];
  });
  return [...new Map(found.map((id) => [id.fingerprint, id])).values()];
}

function isCorrelation(kind: Identity['kind']): kind is CorrelationId['kind'] {
  return kind === 'tenant-id' || kind === 'listener-token';
}

const single = /^(?:tenant|token)-[0-9a-f]+$/;

/** A tenant ID and a token joined: both are shown on their own. */
function isCombined(hidden: string): boolean {
  return hidden.includes('tenant-') && hidden.includes('token-');
}

/** Whether a value holds a credential, or a person, a host or a device, although its place says otherwise. */
function namesOther(hidden: Redacted): boolean {
  return /\[removed\]|(?:user|host|device|ip|subscription)-[0-9a-f]{6}/.test(hidden);
}
