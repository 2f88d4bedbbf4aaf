import type { AppLog, DeviceCondition } from '../evidence.js';
import { compareLocated } from '../located.js';
import type { Reading } from '../reading.js';
import { mergeHistories } from './merge-histories.js';
import { earliest, type NonEmpty, spanOf, sum } from './span.js';

/** Unexplained records that are kept for show. */
export const unexplainedKept = 50;

/** The logs of one app, rotated or not, as one. */
export function mergeAppLogs(readings: NonEmpty<Reading<'app-log'>>): AppLog {
  const history = mergeHistories(readings.map(({ part }) => part.history));
  return {
    series: history.series(),
    conditions: latestConditions(readings.flatMap(({ part }) => part.conditions)),
    unexplained: {
      count: sum(readings, ({ part }) => part.unexplained.count),
      samples: readings
        .flatMap(({ part }) => part.unexplained.samples)
        .sort(compareLocated)
        .slice(0, unexplainedKept),
    },
    pushRecords: sum(readings, ({ part }) => part.pushRecords),
    records: sum(readings, ({ source }) => source.records),
    ...spanOf(readings.map(({ source }) => source)),
    at: earliest(readings.map(({ part }) => part.at)),
  };
}

function latestConditions(conditions: readonly DeviceCondition[]): DeviceCondition[] {
  const byStatement = new Map<string, DeviceCondition>();
  for (const said of conditions) {
    const key = `${said.condition} ${said.state}`;
    const known = byStatement.get(key);
    if (known === undefined || compareLocated(known.at, said.at) < 0) byStatement.set(key, said);
  }
  return [...byStatement.values()].sort((a, b) => compareLocated(a.at, b.at));
}
