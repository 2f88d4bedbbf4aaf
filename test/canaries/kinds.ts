import fc from 'fast-check';
import { identityKinds } from './identities.js';
import { secretKinds } from './secrets.js';

/** Something that may not leave: as it is written in a text, and what of it would give it away. */
export interface Canary {
  /** `e-mail address`, `bearer token`, … */
  readonly kind: string;
  readonly written: string;
  /** None of these may be found in anything that leaves, whatever its case. */
  readonly telling: readonly string[];
  /** It opens something: it leaves for nobody, not even where identities are revealed. */
  readonly isSecret: boolean;
}

const kinds: readonly (readonly [string, fc.Arbitrary<Pick<Canary, 'written' | 'telling'>>, boolean])[] = [
  ...Object.entries(identityKinds).map(([kind, drawn]) => [kind, drawn, false] as const),
  ...Object.entries(secretKinds).map(([kind, drawn]) => [kind, drawn, true] as const),
];

export const kindNames = kinds.map(([kind]) => kind);

/** One canary of each kind, all different. */
export const oneOfEach: fc.Arbitrary<readonly Canary[]> = fc.tuple(
  ...kinds.map(([kind, drawn, isSecret]) => drawn.map((parts) => ({ kind, isSecret, ...parts }))),
);

/** A canary of any kind. */
export const anyCanary: fc.Arbitrary<Canary> = fc.oneof(
  ...kinds.map(([kind, drawn, isSecret]) => drawn.map((parts) => ({ kind, isSecret, ...parts }))),
);
