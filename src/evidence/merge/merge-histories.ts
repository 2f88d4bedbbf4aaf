import type { Located } from '../located.js';
import { PushHistory, type PushSeries } from '../push-record.js';

/**
 * The histories of several files as one. A record that stands in two files, as when a log was sent twice and
 * had grown in between, counts once, as far as the files' histories hold every record.
 */
export function mergeHistories(histories: readonly PushHistory[]): PushHistory {
  const merged = new PushHistory();
  const copies = new CopyWatch();
  for (const series of histories.flatMap((history) => history.series())) {
    if (series.count > series.samples.length) merged.addSeries(series);
    else addRecords(merged, series, copies);
  }
  return merged;
}

function addRecords(merged: PushHistory, { samples, ...what }: PushSeries, copies: CopyWatch): void {
  const { step, outcome, failure, party } = what;
  for (const at of samples) if (!copies.holds(at)) merged.add({ step, outcome, failure, party, at });
}

/** Remembers in which file a record was first seen; one without time may rightly stand in several. */
class CopyWatch {
  readonly #files = new Map<string, string>();

  holds({ file, text, time }: Located): boolean {
    if (time === null) return false;
    const key = `${time.utc} ${text}`;
    const first = this.#files.get(key) ?? file;
    this.#files.set(key, first);
    return first !== file;
  }
}
