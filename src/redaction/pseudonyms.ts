import { createHmac } from 'node:crypto';
import { letterPattern } from '../letter-pattern.js';
import { letterFold } from './fold.js';
import type { PseudonymKind } from './match.js';

const prefixes: Readonly<Record<PseudonymKind, string>> = {
  user: 'user',
  host: 'host',
  device: 'device',
  ip: 'ip',
  'tenant-id': 'tenant',
  'listener-token': 'token',
  'subscription-id': 'subscription',
  id: 'id',
  opaque: 'id',
};

const caseSensitive: ReadonlySet<PseudonymKind> = new Set(['listener-token', 'subscription-id', 'opaque']);

/** Hex digits of a pseudonym; more are used only where two values of one case would share them. */
const shortest = 6;

/** A pseudonym, wherever it stands; what has this form is taken for one and left alone. */
export const pseudonymPattern = letterPattern(
  `(?<![\\p{L}\\p{N}])(?<v>(?:${[...new Set(Object.values(prefixes))].join('|')})-[0-9a-f]{${shortest},64})(?![\\p{L}\\p{N}])`,
  'dgu',
);

/** Every pseudonym in a text, in its order. */
export function pseudonymsIn(text: string): string[] {
  return [...text.matchAll(pseudonymPattern(text))].map(([name]) => name);
}

/** Gives each value of a case its pseudonym: the same value, whatever its case, the same pseudonym. */
export class Pseudonyms {
  readonly #salt: string;
  readonly #owners = new Map<string, string>();

  constructor(salt: string) {
    this.#salt = salt;
  }

  of(kind: PseudonymKind, value: string): string {
    const prefix = prefixes[kind];
    const key = `${prefix}:${caseSensitive.has(kind) ? value : letterFold(value)}`;
    const digest = createHmac('sha256', this.#salt).update(key).digest('hex');
    for (let length = shortest; length < digest.length; length += 2) {
      const pseudonym = `${prefix}-${digest.slice(0, length)}`;
      const owner = this.#owners.get(pseudonym) ?? key;
      this.#owners.set(pseudonym, owner);
      if (owner === key) return pseudonym;
    }
    return `${prefix}-${digest}`;
  }
}
