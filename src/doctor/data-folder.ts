import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Examination, examine, fault, ok, warning } from './examination.js';

/** Whether the folder of the SQLite database can be used, and by nobody else. */
export function examineDataFolder(dataDir: string): Promise<Examination> {
  return examine('data folder', async () => {
    const folder = resolve(dataDir);
    const found = await lookAt(folder);
    if (found === null) return missing(folder);
    if (!found.isDirectory()) return fault(`DATA_DIR ${dataDir} is no folder`);
    if (!(await canWrite(folder)))
      return fault(`DATA_DIR ${dataDir} cannot be written to: give it to the user who runs the bot`);
    if ((found.mode & 0o077) !== 0)
      return warning(`others can look into ${dataDir}, which holds cases: chmod 700 ${dataDir}`);
    return ok(`${dataDir} can be written to, and by nobody else`);
  });
}

/** The folder is made at the first start, where its parent allows that. */
async function missing(folder: string) {
  let parent = dirname(folder);
  while ((await lookAt(parent)) === null) parent = dirname(parent);
  return (await canWrite(parent))
    ? ok(`${folder} does not exist yet, and is made at the start`)
    : fault(
        `${folder} does not exist, and cannot be made in ${parent}: make it and give it to the bot's user`,
      );
}

async function lookAt(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function canWrite(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
}
