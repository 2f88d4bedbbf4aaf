import { hkdfSync } from 'node:crypto';

/** A key of AES-256, and the name by which what it sealed is known. */
export interface TokenKey {
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Uint8Array;
}

/** The first seals, all open: so a key can be rotated. */
export type TokenKeys = readonly [TokenKey, ...TokenKey[]];

const keyLength = 32;
const keyText = /^([\w-]{1,32}):([A-Za-z0-9+/]{43}=)$/;

/** Keys from `id:base64(32 bytes)`, set apart by commas; null where that is not what the text holds. */
export function parseTokenKeys(text: string): TokenKeys | null {
  const keys = text.split(',').map(parseKey);
  const [first, ...others] = keys.filter((key) => key !== null);
  const ids = new Set(keys.map((key) => key?.id));
  return first !== undefined && others.length === keys.length - 1 && ids.size === keys.length
    ? [first, ...others]
    : null;
}

function parseKey(text: string): TokenKey | null {
  const [, id, base64] = keyText.exec(text.trim()) ?? [];
  return id === undefined || base64 === undefined ? null : { id, bytes: Buffer.from(base64, 'base64') };
}

/** A secret for another purpose than sealing tokens, which tells nothing of the first key it comes from. */
export function deriveSecret([first]: TokenKeys, purpose: string): string {
  return Buffer.from(hkdfSync('sha256', first.bytes, '', purpose, keyLength)).toString('base64url');
}
