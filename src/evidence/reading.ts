import type {
  DeviceCondition,
  EvidenceKind,
  Identity,
  LocatedValue,
  PolicyFile,
  Source,
  WakeUp,
} from './evidence.js';
import type { Located } from './located.js';
import type { PushHistory } from './push-record.js';
import type { EventLogPart } from './readers/exchange/event-log-reading.js';
import type { ServerOutputPart } from './server-output.js';

/** Whose file it is, as far as its own content says. */
export type App = 'secure-mail' | 'other' | 'unknown';

/** What one file of each kind yields, before the files of one kind are brought together. */
export interface Parts {
  'app-policies': PolicyFile;
  'apns-events': {
    readonly history: PushHistory;
    readonly unclear: readonly Located[];
    readonly tenantIds: readonly LocatedValue[];
  };
  'background-fetch': {
    readonly rows: readonly WakeUp[];
    readonly counts: Readonly<Record<WakeUp['kind'], number>>;
    readonly at: Located;
  };
  'app-log': {
    readonly history: PushHistory;
    readonly conditions: readonly DeviceCondition[];
    readonly unexplained: { readonly count: number; readonly samples: readonly Located[] };
    readonly pushRecords: number;
    readonly at: Located;
  };
  'app-info': {
    readonly values: ReadonlyMap<string, LocatedValue>;
    readonly conditions: readonly DeviceCondition[];
  };
  'ews-event-log': EventLogPart;
  'server-output': ServerOutputPart;
}

export type ReadableKind = keyof Parts & EvidenceKind;

/** One file, read. */
export interface Reading<Kind extends ReadableKind = ReadableKind> {
  readonly kind: Kind;
  readonly source: Source;
  readonly app: App;
  readonly part: Parts[Kind];
  readonly identities: readonly Identity[];
}
