import { SecureMailError } from '../../../errors.js';
import type { BundleFile } from '../../bundle-file.js';
import type { Source } from '../../evidence.js';
import { EventLogCollector } from './event-log-collector.js';
import { eventParserFor } from './event-log-format.js';
import type { EventLogOptions, EventLogReading } from './event-log-reading.js';
import type { EventParser } from './event-parser.js';
import { isBinaryEventLog, refuseBinaryEventLog } from './evtx.js';

/**
 * Reads the event log of an Exchange server, or an excerpt of one, whatever its size in bounded memory. A log that
 * breaks off is read as far as it goes. Null when it is no event log, or nothing in it is Exchange's.
 *
 * @throws SecureMailError EVTX_BINARY, XML_DOCTYPE
 */
export async function readEventLog(
  file: BundleFile,
  options: EventLogOptions = {},
): Promise<EventLogReading | null> {
  const head = file.head.toString('utf8');
  if (isBinaryEventLog(head)) return refuseBinaryEventLog(file);
  const parserFor = eventParserFor(head);
  if (parserFor === null) return null;
  const collector = new EventLogCollector(file.path, options.lineOffset ?? 0);
  const parser = parserFor(collector);
  const problem = await pour(file, parser);
  parser.end();
  return collector.finish(problem);
}

async function pour(file: BundleFile, parser: EventParser): Promise<Source['problem']> {
  try {
    for await (const chunk of file.chunks()) parser.push(chunk);
    return null;
  } catch (fault) {
    if (!(fault instanceof SecureMailError) || fault.code === 'XML_DOCTYPE') throw fault;
    return { code: fault.code, message: fault.message };
  }
}
