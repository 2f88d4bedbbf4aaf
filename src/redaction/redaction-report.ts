import type { Match, PseudonymKind } from './match.js';

/** What was hidden: `id` is any identifier that is none of the others, `secret` a credential, which vanished. */
export const redactionKinds = [
  'user',
  'host',
  'device',
  'address',
  'tenant-id',
  'listener-token',
  'subscription-id',
  'id',
  'secret',
] as const;
export type RedactionKind = (typeof redactionKinds)[number];

export interface RedactionCount {
  /** How many different ones. */
  readonly values: number;
  /** How often they stood in the texts; what a text shows once counts once. */
  readonly places: number;
}

/** What the gate hid in the texts of a case, by kind; a kind of which it met nothing is left out. Never what it was. */
export type RedactionReport = { readonly [Kind in RedactionKind]?: RedactionCount };

/** One place in which something was hidden. `what` tells values apart, and is kept no longer than the count takes. */
export interface Hidden {
  readonly kind: RedactionKind;
  readonly what: string;
}

const kindOf: Readonly<Record<PseudonymKind | 'secret', RedactionKind>> = {
  user: 'user',
  host: 'host',
  device: 'device',
  ip: 'address',
  'tenant-id': 'tenant-id',
  'listener-token': 'listener-token',
  'subscription-id': 'subscription-id',
  id: 'id',
  opaque: 'id',
  secret: 'secret',
};

export function hiddenAs(kind: Exclude<Match['kind'], 'keep'>, what: string): Hidden {
  return { kind: kindOf[kind], what };
}

/** Counts what was hidden, place by place. */
export class RedactionCounter {
  readonly #values = new Map<RedactionKind, Set<string>>();
  readonly #places = new Map<RedactionKind, number>();

  add(hidden: readonly Hidden[]): void {
    for (const { kind, what } of hidden) {
      const values = this.#values.get(kind) ?? new Set<string>();
      this.#values.set(kind, values.add(what));
      this.#places.set(kind, (this.#places.get(kind) ?? 0) + 1);
    }
  }

  report(): RedactionReport {
    const counted = redactionKinds.flatMap((kind) => {
      const places = this.#places.get(kind);
      return places === undefined ? [] : [[kind, { values: this.#values.get(kind)?.size ?? 0, places }]];
    });
    return Object.fromEntries(counted);
  }
}
