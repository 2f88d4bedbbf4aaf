import type { BundleFile } from '../../bundle-file.js';
import type { ServerOutputReading } from '../../server-output.js';
import { readText } from '../read-text.js';
import { findStatements } from './find-statements.js';
import { outputIdentities } from './output-identities.js';

export interface ServerOutputOptions {
  /** Added to every line number: for an excerpt that begins so many lines into a text. */
  readonly lineOffset?: number;
}

/**
 * Reads what an administrator's commands printed, or a web.config: virtual directories, IIS settings, attempts to
 * reach a host; several of them, of several servers, amid prompts and talk. Null when it says nothing of these.
 *
 * @throws SecureMailError LIMIT_SIZE
 */
export async function readServerOutput(
  file: BundleFile,
  options: ServerOutputOptions = {},
): Promise<ServerOutputReading | null> {
  const text = (await readText(file)).toString('utf8');
  return outputReading(file.path, text, options.lineOffset ?? 0);
}

/** What a text says that is already in memory; null when it says nothing of these. */
export function outputReading(path: string, text: string, lineOffset: number): ServerOutputReading | null {
  const statements = findStatements(text, { file: path, lineOffset });
  const [first] = statements;
  if (first === undefined) return null;
  return {
    kind: 'server-output',
    source: {
      file: path,
      kind: 'server-output',
      records: statements.length,
      rejected: 0,
      rejectedSamples: [],
      from: null,
      to: null,
      problem: null,
    },
    app: 'unknown',
    part: { statements, at: first.at },
    identities: outputIdentities(statements),
  };
}
