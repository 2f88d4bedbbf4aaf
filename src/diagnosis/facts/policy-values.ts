import type { LocatedValue, PolicyFile } from '../../evidence/evidence.js';
import type { Located } from '../../evidence/located.js';

/** A policy as the files state it: a value, or the place where it ought to stand. */
export type PolicyStatement =
  | { readonly kind: 'set'; readonly value: string; readonly at: Located; readonly file: PolicyFile }
  | { readonly kind: 'absent'; readonly at: Located; readonly file: PolicyFile };

/**
 * What each policy file of Secure Mail states on one policy. An excerpt without it states nothing; a whole
 * file without it states its absence.
 */
export function policyStatements(files: readonly PolicyFile[] | undefined, name: string): PolicyStatement[] {
  return (files ?? []).flatMap((file): PolicyStatement[] => {
    const policy = file.values.get(name);
    if (policy !== undefined) return [{ kind: 'set', ...trimmed(policy), file }];
    return file.complete ? [{ kind: 'absent', at: file.at, file }] : [];
  });
}

function trimmed({ value, at }: LocatedValue): { value: string; at: Located } {
  return { value: value.trim(), at };
}
