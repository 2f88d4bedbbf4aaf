import type { Diagnosis } from '../diagnosis/diagnosis.js';
import type { Identity } from '../evidence/evidence.js';
import { createGate } from '../redaction/gate.js';
import { harvest } from '../redaction/harvest.js';
import { mapTexts } from '../redaction/map-texts.js';
import { Pseudonyms } from '../redaction/pseudonyms.js';
import type { Redacted } from '../redaction/redacted.js';

/** An identity that Citrix needs in clear to find what the case is about on its side. */
export interface CorrelationId {
  readonly kind: 'tenant-id' | 'listener-token';
  /** What the case shows in its place: `tenant-3f9a1c`. */
  readonly fingerprint: string;
  /** In clear; credentials vanished all the same. */
  readonly value: Redacted;
}

/** The correlation ids of a case, each once. */
export function correlationIds(
  diagnosis: Diagnosis,
  identities: readonly Identity[],
  salt: string,
): CorrelationId[] {
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
