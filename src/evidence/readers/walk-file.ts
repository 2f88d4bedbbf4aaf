import { SecureMailError } from '../../errors.js';
import type { BundleFile } from '../bundle-file.js';
import type { Source } from '../evidence.js';
import { defaultBudget } from '../input.js';
import { excerptLimit, type Located, type Moment } from '../located.js';
import type { Layout } from '../table/layout.js';
import { type RawRecord, type RecordSink, RecordWalker } from '../table/record-walker.js';
import { locate } from './source-tally.js';

/**
 * Hands every record of the file to the sink. A file that breaks off is read as far as it goes, and a record that
 * is too long is cut; the problem is returned, null without one.
 */
export async function walkFile(
  file: BundleFile,
  layout: Layout,
  sink: RecordSink,
): Promise<Source['problem']> {
  let isCut = false;
  const walker = new RecordWalker(layout, defaultBudget.record, (record) => {
    isCut ||= record.cut;
    sink(record);
  });
  const problem = await pour(file, walker);
  walker.end();
  return problem ?? (isCut ? problemOf(new SecureMailError('RECORD_CUT')) : null);
}

async function pour(file: BundleFile, walker: RecordWalker): Promise<Source['problem']> {
  try {
    for await (const chunk of file.chunks()) walker.push(chunk);
    return null;
  } catch (error) {
    if (error instanceof SecureMailError) return problemOf(error);
    throw error;
  }
}

function problemOf({ code, message }: SecureMailError): Source['problem'] {
  return { code, message };
}

/** Where a record stands that is not taken apart. */
export function locateRaw(
  file: string,
  { bytes, start, end, line }: RawRecord,
  time: Moment | null,
): Located {
  // A character takes at most four bytes of UTF-8, or three per UTF-16 unit.
  return locate(file, line, bytes.toString('utf8', start, Math.min(end, start + 3 * excerptLimit)), time);
}
