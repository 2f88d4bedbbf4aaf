import { causes } from '../../diagnosis/causes/index.js';
import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { placeOf } from '../../report/words.js';
import type { DocLinks } from '../doc-links.js';
import { findingsOf } from './reasons.js';
import { type Chunk, named, paragraph, plain } from './rich-text.js';

const reasonsShown = 2;

/** Causes that the evidence speaks against, and where it does. */
export function ruledOutChunks(diagnosis: Diagnosis<Redacted>, docs: DocLinks): Chunk[] {
  return diagnosis.ruledOut.map(({ id, because }) => [
    paragraph(named(causes.find((cause) => cause.id === id)?.title ?? id, docs.cause(id))),
    ...findingsOf(diagnosis, because)
      .slice(0, reasonsShown)
      .map(({ summary, evidence: [first] }) => paragraph(plain(`${summary} (${placeOf(first)})`))),
  ]);
}
