import type { ApnsEvents, LocatedValue } from '../evidence.js';
import { compareLocated } from '../located.js';
import type { Reading } from '../reading.js';
import { mergeHistories } from './merge-histories.js';
import { type NonEmpty, spanOf } from './span.js';

/** Rows of unclear status that are kept for show. */
export const unclearKept = 50;

export function mergeApnsEvents(readings: NonEmpty<Reading<'apns-events'>>): ApnsEvents {
  const history = mergeHistories(readings.map(({ part }) => part.history));
  return {
    series: history.series(),
    unclear: readings
      .flatMap(({ part }) => part.unclear)
      .sort(compareLocated)
      .slice(0, unclearKept),
    ...spanOf(readings.map(({ source }) => source)),
    tenantIds: firstOfEach(readings.flatMap(({ part }) => part.tenantIds)),
  };
}

function firstOfEach(values: readonly LocatedValue[]): LocatedValue[] {
  const ordered = [...values].sort((a, b) => compareLocated(a.at, b.at));
  return ordered.filter(({ value }, index) => ordered.findIndex((other) => other.value === value) === index);
}
