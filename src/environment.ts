import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { SecureMailError } from './errors.js';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment with the `.env` file of `folder` beneath it: a variable that is really set wins. Throws CONFIG_INVALID. */
export async function loadEnvironment(environment: Environment, folder: string): Promise<Environment> {
  return { ...(await readEnvFile(join(folder, '.env'))), ...environment };
}

async function readEnvFile(path: string): Promise<Environment> {
  try {
    return parseEnv(await readFile(path, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {};
    throw new SecureMailError('CONFIG_INVALID', `.env: cannot be read (${codeOf(error)})`, { cause: error });
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
