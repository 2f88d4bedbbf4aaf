import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SecureMailError } from '../errors.js';
import type { TokenKey, TokenKeys } from './token-keys.js';

const algorithm = 'aes-256-gcm';
/** Bytes, as NIST SP 800-38D recommends them. */
const nonceLength = 12;
const tagLength = 16;

/**
 * Seals a token with the first key, for the installation `owner` alone:
 * `<key id>.<base64url of nonce, ciphertext and tag>`.
 */
export function sealToken(token: string, owner: string, [key]: TokenKeys): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key.bytes, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([nonce, cipher.update(token, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${key.id}.${sealed.toString('base64url')}`;
}

/** The token again; throws TOKEN_SEALED for any other owner, key or byte than it was sealed with. */
export function openToken(sealed: string, owner: string, keys: TokenKeys): string {
  const [id, text = ''] = sealed.split('.', 2);
  const key = keys.find((one) => one.id === id);
  const bytes = Buffer.from(text, 'base64url');
  if (key === undefined || sealed !== `${id}.${bytes.toString('base64url')}`) throw notOpened(owner);
  try {
    return decipher(bytes, owner, key);
  } catch (error) {
    throw notOpened(owner, error);
  }
}

/** Whether the first key sealed it. */
export function isSealedByFirst(sealed: string, [key]: TokenKeys): boolean {
  return sealed.startsWith(`${key.id}.`);
}

function decipher(bytes: Buffer, owner: string, key: TokenKey): string {
  const nonce = bytes.subarray(0, nonceLength);
  const ciphertext = bytes.subarray(nonceLength, -tagLength);
  const opening = createDecipheriv(algorithm, key.bytes, nonce, { authTagLength: tagLength });
  opening.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-tagLength));
  return Buffer.concat([opening.update(ciphertext), opening.final()]).toString('utf8');
}

function notOpened(owner: string, cause?: unknown): SecureMailError {
  return new SecureMailError('TOKEN_SEALED', owner, { cause });
}
