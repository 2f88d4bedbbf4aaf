import { randomBytes } from 'node:crypto';
import { parseTokenKeys, type TokenKeys } from '../../src/installations/token-keys.js';

/** Keys made for one test; `ids` in their order. */
export function newKeys(...ids: readonly string[]): TokenKeys {
  const keys = parseTokenKeys(ids.map((id) => `${id}:${randomBytes(32).toString('base64')}`).join(','));
  if (keys === null) throw new Error('no keys');
  return keys;
}
