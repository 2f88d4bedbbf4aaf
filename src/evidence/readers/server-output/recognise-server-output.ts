import type { ServerOutputKind } from '../../server-output.js';
import { findStatements } from './find-statements.js';

/** How much of a file tells what it is, in characters. */
const looked = 64 * 1024;
/** Words of which no output is without one. */
const telling =
  /Authentication|AuthEnabled|ClientCertAuth|serverRuntime|uploadReadAheadSize|defaultProxy|TestSucceeded|Test-NetConnection|\btnc\b|RemoteAddress|NameResolution|\bcurl\b|HTTP\/\d|Connected to|Address|Resolve-DnsName|Invoke-WebRequest|StatusCode|nslookup|DNS request|\*\*\* /i;

/** What the first statement of a file is about whose text begins with `head`; null when it holds none. */
export function recogniseServerOutput(head: string, path: string): ServerOutputKind | null {
  const text = head.slice(0, looked);
  if (!telling.test(text)) return null;
  return findStatements(text, { file: path, lineOffset: 0 })[0]?.kind ?? null;
}
