import { looksLikeEvents } from './event-signs.js';
import { hasForeignForm, isEventLogExport } from './foreign.js';
import type { TableKind } from './header.js';
import { looksLikeAppLog } from './log-signs.js';
import { type SampleOf, sampleTable } from './sample.js';
import { looksLikeSchedule } from './schedule-signs.js';
import { kindByName } from './table-name.js';

/**
 * Which of the app's tables a file is that begins with `head`: by its content, and by its name where the
 * content leaves it open. Null for anything else, tables and logs of other products included.
 */
export function recogniseTable(
  head: string,
  path: string,
  sampleOf: SampleOf = sampleTable,
): TableKind | null {
  if (hasForeignForm(head)) return null;
  const sample = sampleOf(head);
  if (isEventLogExport(sample)) return null;
  if (looksLikeSchedule(sample)) return 'background-fetch';
  if (looksLikeEvents(sample)) return 'apns-events';
  return looksLikeAppLog(sample, path) ? 'app-log' : kindByName(path);
}
