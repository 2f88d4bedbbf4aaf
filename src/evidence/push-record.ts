import { compareLocated, type Located } from './located.js';

/** What the app does to get pushes, in the order of the article's section on the events file. */
export const pushSteps = [
  'apns-registration',
  'tenant-id',
  'listener-registration',
  'ews-subscription',
  'listener-update',
  'validity-check',
  'push-received',
  'synchronisation',
] as const;
export type PushStep = (typeof pushSteps)[number];

/** `unclear`: the record names the step, but neither words nor codes tell how it ended. */
export type Outcome = 'started' | 'succeeded' | 'failed' | 'unclear';

export type NetworkReason =
  | 'offline'
  | 'dns'
  | 'timeout'
  | 'connect'
  | 'connection-lost'
  | 'tls'
  | 'bad-response'
  | 'bad-url'
  | 'cellular-off'
  | 'cancelled';

/** Why a step failed, as far as the record says. `code` is the NSURLErrorDomain code where one is given. */
export type Failure =
  | { readonly kind: 'entitlement' }
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'authentication'; readonly code: number | null }
  | { readonly kind: 'network'; readonly reason: NetworkReason; readonly code: number | null }
  /** A fault of Exchange Web Services by its name, such as `ErrorServerBusy` (EWS `ResponseCodeType`). */
  | { readonly kind: 'fault'; readonly name: string }
  | { readonly kind: 'subscription-invalid' }
  | { readonly kind: 'unspecified' };

/** Who answered or was called, where the record names them. */
export type Party = 'listener' | 'exchange' | 'gateway' | 'apple';

/** What one record of the events file or of the app log says about one step. */
export interface PushRecord {
  readonly step: PushStep;
  readonly outcome: Outcome;
  /** Set exactly when `outcome` is `failed`. */
  readonly failure: Failure | null;
  readonly party: Party | null;
  readonly at: Located;
}

/** All records that say the same thing: counted in full, kept in part, so that memory does not grow with the log. */
export interface PushSeries extends Omit<PushRecord, 'at'> {
  readonly count: number;
  readonly first: Located;
  readonly last: Located;
  /** In time order: the earliest and the latest records, at most `seriesSamples` of each. */
  readonly samples: readonly Located[];
}

/** How many of the earliest, and how many of the latest, records a series keeps. */
export const seriesSamples = 50;

interface OpenSeries extends Omit<PushRecord, 'at'> {
  count: number;
  /** At most `seriesSamples`. */
  earliest: Located[];
  /** The last `seriesSamples` of these: what is before them is dropped now and then. */
  latest: Located[];
}

/** Collects records into series; records may come in any order of files. */
export class PushHistory {
  readonly #series = new Map<string, OpenSeries>();

  add(record: PushRecord): void {
    this.adder(record)(record.at);
  }

  /** Adds records that all say this, which must be one at least. */
  adder(what: Omit<PushRecord, 'at'>): (at: Located) => void {
    const open = this.#open(what);
    return (at) => {
      open.count += 1;
      keepEarliest(open.earliest, at);
      keepLatest(open.latest, at);
    };
  }

  /** Takes over one series of another file's history. */
  addSeries(series: PushSeries): void {
    const open = this.#open(series);
    open.count += series.count;
    for (const at of series.samples) {
      keepEarliest(open.earliest, at);
      keepLatest(open.latest, at);
    }
  }

  /** The series, in a fixed order that does not depend on the order of `add`. */
  series(): PushSeries[] {
    return [...this.#series.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, open]) => close(open));
  }

  #open({ step, outcome, failure, party }: Omit<PushRecord, 'at'>): OpenSeries {
    const key = JSON.stringify([step, outcome, failure, party]);
    const open = this.#series.get(key) ?? {
      step,
      outcome,
      failure,
      party,
      count: 0,
      earliest: [],
      latest: [],
    };
    this.#series.set(key, open);
    return open;
  }
}

function close({ earliest, latest, ...what }: OpenSeries): PushSeries {
  const samples = [...new Set([...earliest, ...latest.slice(-seriesSamples)])].sort(compareLocated);
  return { ...what, first: edge(samples.at(0)), last: edge(samples.at(-1)), samples };
}

function edge(sample: Located | undefined): Located {
  if (sample === undefined) throw new Error('a series holds at least one record');
  return sample;
}

function keepEarliest(kept: Located[], at: Located): void {
  if (kept.length === seriesSamples && compareLocated(at, kept[seriesSamples - 1] as Located) >= 0) return;
  insert(kept, at);
  if (kept.length > seriesSamples) kept.pop();
}

/** Dropping one for each that comes would move all others each time. */
function keepLatest(kept: Located[], at: Located): void {
  const oldest = kept[kept.length - seriesSamples];
  if (oldest !== undefined && compareLocated(at, oldest) <= 0) return;
  insert(kept, at);
  if (kept.length === 2 * seriesSamples) kept.splice(0, seriesSamples);
}

/** Logs are nearly sorted, so the place is looked for from the end. */
function insert(kept: Located[], at: Located): void {
  let place = kept.length;
  while (place > 0 && compareLocated(at, kept[place - 1] as Located) < 0) place -= 1;
  if (place === kept.length) kept.push(at);
  else kept.splice(place, 0, at);
}
