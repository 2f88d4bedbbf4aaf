import type { Diagnosis } from '../diagnosis/diagnosis.js';
import type { Redacted } from '../redaction/redacted.js';
import type { Upload } from './case.js';

/**
 * A diagnosis with its uploads counted as a later one counts them, so that the two can be compared: 0 for what was
 * deleted in between. Uploads are counted from 1, in the order of `madeOf`.
 */
export function recountUploads(
  diagnosis: Diagnosis<Redacted>,
  before: readonly Upload[],
  now: readonly Upload[],
): Diagnosis<Redacted> {
  const places = before.map((upload) => now.findIndex((one) => isSame(one, upload)) + 1);
  const sources = diagnosis.sources.map((source) =>
    source.uploaded === undefined ? source : { ...source, uploaded: places[source.uploaded - 1] ?? 0 },
  );
  return { ...diagnosis, sources };
}

function isSame(a: Upload, b: Upload): boolean {
  return a.channel === b.channel && a.messageTs === b.messageTs;
}
