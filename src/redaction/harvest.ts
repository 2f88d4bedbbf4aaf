import type { Identity } from '../evidence/evidence.js';
import { findAll } from './detect.js';
import { fold } from './fold.js';
import { KnownIdentities } from './known-identities.js';
import type { MatchKind } from './match.js';
import { isTelltale } from './name-variants.js';

const remembered: ReadonlySet<MatchKind> = new Set<Identity['kind']>([
  'user',
  'host',
  'device',
  'tenant-id',
  'listener-token',
]);

/**
 * What the texts of a case give away about identities where a key, an address or a form shows what they are, so
 * that the same value is known where it stands bare: `user=jdoe` in one record, a folder `jdoe` in another.
 */
export function harvest(texts: Iterable<string>, identities: readonly Identity[]): Identity[] {
  const known = new KnownIdentities(identities);
  const found = new Map<string, Identity>();
  for (const text of new Set(texts)) {
    const { plain } = fold(text);
    for (const { kind, start, end, unsure } of findAll(plain, known)) {
      const value = plain.slice(start, end);
      if (isIdentityKind(kind) && unsure !== true && isTelltale(kind, value))
        found.set(`${kind} ${value}`, { kind, value });
    }
  }
  const keys = [...found.keys()].sort();
  return keys.flatMap((key) => found.get(key) ?? []);
}

function isIdentityKind(kind: MatchKind): kind is Identity['kind'] {
  return remembered.has(kind);
}
