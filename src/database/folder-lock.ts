import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SecureMailError } from '../errors.js';

/** The file that a process locks as long as it uses the data folder; apart from the data, which others may read. */
const lockFile = 'in-use.lock';
/** SQLITE_BUSY: https://www.sqlite.org/rescode.html#busy */
const busy = 5;

export interface FolderLock {
  release(): void;
}

/**
 * Locks the data folder for this process. The lock is the kernel's, so it ends with the process however that ends.
 * Throws DATABASE_IN_USE where another holds it.
 */
export function lockFolder(dataDir: string): FolderLock {
  const lock = new DatabaseSync(join(dataDir, lockFile), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    throw isBusy(error) ? new SecureMailError('DATABASE_IN_USE', dataDir, { cause: error }) : error;
  }
  return { release: () => lock.close() };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === busy;
}
