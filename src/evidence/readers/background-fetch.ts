import type { BundleFile } from '../bundle-file.js';
import { CaseMemo } from '../case-memo.js';
import type { WakeUp } from '../evidence.js';
import type { Reading } from '../reading.js';
import { fetchResultIn, wakeUpKindIn } from '../table/wake-up-words.js';
import { parseTimestamp } from '../timestamp.js';
import { LatestWakeUps } from './latest-wake-ups.js';
import { type Row, readRows } from './read-rows.js';
import { readUnseparated } from './unseparated-wake-up.js';

/** Reads `CTXLog_backgroundFetchSchedule.csv`, whatever became of its separators. */
export async function readBackgroundFetch(
  file: BundleFile,
  memo = new CaseMemo().ofFile(),
): Promise<Reading<'background-fetch'>> {
  const rows = new LatestWakeUps();
  const counts = { 'background-fetch': 0, 'remote-notification': 0 };
  const take = (row: Row) => {
    const wakeUp = row.cells.length > 1 ? readColumns(row) : readUnseparated(row);
    if (wakeUp === null) return false;
    rows.add(wakeUp);
    counts[wakeUp.kind] += 1;
    return true;
  };
  const read = await readRows(file, 'background-fetch', take, memo);
  const part = { rows: rows.kept(), counts, at: read.at };
  return { kind: 'background-fetch', source: read.source, app: 'secure-mail', part, identities: [] };
}

function readColumns(row: Row): WakeUp | null {
  const kind = wakeUpKindIn(row.cell('wake-up'));
  const first = row.at.time;
  if (kind === null || first === null) return readUnseparated(row);
  const second = parseTimestamp(row.cell('end'));
  const seconds = readSeconds(row.cell('seconds'));
  const result = fetchResultIn(row.cell('result'));
  const [start, end] = second !== null && second.utc < first.utc ? [second, first] : [first, second];
  return { kind, start, end, seconds, result, at: { ...row.at, time: start } };
}

/** `15`, `15.5`, `15 s`. */
function readSeconds(cell: string): number | null {
  const digits = /^(\d{1,6}(?:[.,]\d{1,6})?)\s?(?:s|sec|secs|seconds?)?$/i.exec(cell)?.[1];
  return digits === undefined ? null : Number(digits.replace(',', '.'));
}
