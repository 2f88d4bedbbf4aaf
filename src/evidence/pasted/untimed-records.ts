import type { DeviceCondition } from '../evidence.js';
import { excerptLimit, type Located } from '../located.js';
import { type Interpretation, interpretMessage } from '../messages/interpret.js';
import { PushHistory } from '../push-record.js';
import type { Reading } from '../reading.js';
import { levelIn, moduleIn } from './line-signs.js';

/** A record of the app log without time. */
export interface UntimedRecord {
  readonly line: number;
  readonly text: string;
}

/** What records without time say; null where there are none. */
export function untimedReading(path: string, records: readonly UntimedRecord[]): Reading<'app-log'> | null {
  const said = records.map((record) => ({ at: locate(path, record), means: meaningOf(record.text) }));
  const [first] = said;
  if (first === undefined) return null;
  const unclear = said.filter(({ means, at }) => means === null && /\b(?:CRITICAL|ERROR|WARN)/.test(at.text));
  return {
    kind: 'app-log',
    source: {
      file: path,
      kind: 'app-log',
      records: records.length,
      rejected: 0,
      rejectedSamples: [],
      from: null,
      to: null,
      problem: null,
    },
    app: 'unknown',
    part: {
      history: historyOf(said),
      conditions: said.flatMap(({ means, at }) => conditionOf(means, at)),
      unexplained: { count: unclear.length, samples: unclear.map(({ at }) => at) },
      pushRecords: records.length,
      at: first.at,
    },
    identities: [],
  };
}

interface Said {
  readonly at: Located;
  readonly means: Interpretation | null;
}

function meaningOf(text: string): Interpretation | null {
  const module = moduleIn(text);
  const message = module === null ? text : text.slice(module.end);
  return interpretMessage(message, { level: levelIn(text), module: module?.name ?? null });
}

function historyOf(said: readonly Said[]): PushHistory {
  const history = new PushHistory();
  for (const { means, at } of said) {
    if (means?.kind !== 'push') continue;
    const { kind: _, ...what } = means;
    history.add({ ...what, at });
  }
  return history;
}

function conditionOf(means: Interpretation | null, at: Located): DeviceCondition[] {
  return means?.kind === 'condition' ? [{ condition: means.condition, state: means.state, at }] : [];
}

function locate(file: string, { line, text }: UntimedRecord): Located {
  return { file, line, text: text.slice(0, excerptLimit), time: null };
}
