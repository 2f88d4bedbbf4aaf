import type { ErrorCode } from '../errors.js';
import type { Located, Moment } from './located.js';
import type { PushSeries } from './push-record.js';
import type { ReportedAnswer } from './reported.js';
import type { ServerOutputPart } from './server-output.js';

/** The kinds of evidence of the contract, in the order in which a report lists them. */
export const evidenceKinds = [
  'app-policies',
  'apns-events',
  'background-fetch',
  'app-log',
  'app-info',
  'ews-event-log',
  'server-output',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
export type SourceKind = EvidenceKind | 'unrecognized';

/** One file that was looked at, whatever came of it. */
export interface Source {
  readonly file: string;
  readonly kind: SourceKind;
  /** Records of the file, those that were not understood included. */
  readonly records: number;
  /** Records that no reader understood. */
  readonly rejected: number;
  /** Some of the records that were not understood, at most `rejectedSamples`. */
  readonly rejectedSamples: readonly Located[];
  readonly from: Moment | null;
  readonly to: Moment | null;
  /** The upload that it came with, counted from 1, where the case knows of several. */
  readonly uploaded?: number;
  /** Of app info: the device that it is about. */
  readonly device?: Device;
  /** Why the file could not be read, or only in part; null when all is well. */
  readonly problem: { readonly code: ErrorCode; readonly message: string } | null;
}

/** What tells one device from another; null where nothing does. */
export interface Device {
  /** As its owner named it. */
  readonly name: string | null;
  readonly model: string | null;
}

/** How many records that were not understood a source keeps for show. */
export const rejectedSamples = 5;

/** A value and the record that holds it. */
export interface LocatedValue {
  readonly value: string;
  readonly at: Located;
}

/** One policy file of Secure Mail. */
export interface PolicyFile {
  readonly file: string;
  /** The policies' parent element, on which the absence of a policy rests. */
  readonly at: Located;
  /** By policy name; the last one wins where a name stands twice. Values are trimmed. */
  readonly values: ReadonlyMap<string, LocatedValue>;
  /** False for an excerpt: what it lacks may stand in the rest of the file. */
  readonly complete: boolean;
  /** `unknown`: neither folder, app info nor content says whose policies these are. */
  readonly app: 'secure-mail' | 'unknown';
}

/** What the events file says: article, "Look for errors in the Secure Mail push notification events file". */
export interface ApnsEvents {
  readonly series: readonly PushSeries[];
  /** Rows whose operation was known but whose status was not; shown word for word. */
  readonly unclear: readonly Located[];
  readonly from: Moment | null;
  readonly to: Moment | null;
  /** Distinct tenant IDs in the order of their first row. */
  readonly tenantIds: readonly LocatedValue[];
}

/** One row of the background fetch schedule. */
export interface WakeUp {
  readonly kind: 'background-fetch' | 'remote-notification';
  readonly start: Moment;
  readonly end: Moment | null;
  readonly seconds: number | null;
  readonly result: 'new-data' | 'no-data' | 'failed' | 'unknown';
  readonly at: Located;
}

/** The schedule: counted in full, the latest rows kept (at most `wakeUpsKept`), in time order. */
export interface WakeUps {
  readonly rows: readonly WakeUp[];
  readonly counts: Readonly<Record<WakeUp['kind'], number>>;
  readonly from: Moment | null;
  readonly to: Moment | null;
  /** First line of (one of) the schedule files: what the absence of rows rests on. */
  readonly at: Located;
}

/** How many wake-ups are kept: four weeks of one every three minutes. */
export const wakeUpsKept = 15_000;

/** What the device says about itself in passing, in logs or app info. */
export interface DeviceCondition {
  readonly condition: 'background-refresh' | 'low-power-mode' | 'notification-permission';
  readonly state: 'on' | 'off' | 'restricted';
  readonly at: Located;
}

/** The diagnostics log of Secure Mail, as far as it speaks of push. */
export interface AppLog {
  readonly series: readonly PushSeries[];
  /** The latest statement on each condition and state. */
  readonly conditions: readonly DeviceCondition[];
  /** Errors and warnings of the APNS module that no pattern explains. */
  readonly unexplained: { readonly count: number; readonly samples: readonly Located[] };
  /** How many records of the APNS module there are. */
  readonly pushRecords: number;
  readonly records: number;
  readonly from: Moment | null;
  readonly to: Moment | null;
  /** First record of (one of) the logs. */
  readonly at: Located;
}

/** App info: what the app says about itself. */
export interface AppInfo {
  readonly values: ReadonlyMap<string, LocatedValue>;
  readonly conditions: readonly DeviceCondition[];
  /** Whether the build is an enterprise one, where bundle id or a plain statement says so. */
  readonly build: (LocatedValue & { readonly value: 'enterprise' | 'app-store' }) | null;
}

/** What keeps Exchange from the listener, as far as an exception tells it (reference 4.2). */
export type EgressFault =
  | 'dns'
  | 'firewall'
  | 'timeout'
  | 'proxy'
  | 'trust'
  | 'tls'
  | 'reset'
  | 'wrong-url'
  | 'service'
  | 'unknown';

/** One event of source `MSExchange Web Services` that speaks of a push subscription: reference events 5, 6, 7, 22. */
export interface EwsEvent {
  readonly eventId: 5 | 6 | 7 | 22;
  /** Host of the endpoint, lower-case; null where the event leaves it empty or cut. */
  readonly endpointHost: string | null;
  /** `WebExceptionStatus` or HTTP status code of the details, as written. */
  readonly status: string | null;
  /** Null for event 22, which is no attempt to send. */
  readonly fault: EgressFault | null;
  /** Type of the exception without its namespace, as `WebException`. */
  readonly exception: string | null;
  /** Attempts to send so far; null where the event does not count them, as 5 and 22. */
  readonly attempts: number | null;
  /** Host, lower-case, that owns the subscription as decoded from its id (a hint), else the one that logged. */
  readonly server: string | null;
  readonly at: Located;
}

/** How the times of an event log are to be taken: as UTC, with the offset they state, or local times of nobody knows where. */
export type LogZone = 'utc' | 'stated' | 'unknown';

export interface EwsEventLog {
  /** Events whose endpoint is a Citrix listener host, in time order; repeats beyond a bound are left out. */
  readonly events: readonly EwsEvent[];
  /**
   * Events that name no endpoint, because Exchange or whoever sent the log left it empty. They may concern any
   * subscriber of the organisation, so no verdict may rest on them.
   */
  readonly unattributed: readonly EwsEvent[];
  /** How many events concern other subscribers' endpoints. */
  readonly others: number;
  /** How many events of the listener or without endpoint were left out. */
  readonly omitted: number;
  readonly zone: LogZone;
  /** Servers whose logs these are, as they call themselves, lower-case; empty where the logs name none. */
  readonly servers: readonly string[];
  /**
   * Whether it was an export that a search in it means something: it holds other records of Web Services, or
   * records of several sources. An excerpt of single events is none.
   */
  readonly searchable: boolean;
  readonly from: Moment | null;
  readonly to: Moment | null;
  readonly at: Located;
}

/** What each kind of evidence looks like once read. */
export interface EvidenceByKind {
  'app-policies': readonly [PolicyFile, ...PolicyFile[]];
  'apns-events': ApnsEvents;
  'background-fetch': WakeUps;
  'app-log': AppLog;
  'app-info': readonly [AppInfo, ...AppInfo[]];
  'ews-event-log': EwsEventLog;
  'server-output': ServerOutputPart;
}

/** Something that must not leave in clear, learnt where it stood on its own (a column, a policy, a key). */
export interface Identity {
  readonly kind: 'tenant-id' | 'listener-token' | 'host' | 'user' | 'device' | 'subscription-id';
  readonly value: string;
}

/** Everything that was read, of one case. */
export interface Evidence {
  readonly sources: readonly Source[];
  readonly byKind: { readonly [K in EvidenceKind]?: EvidenceByKind[K] };
  readonly identities: readonly Identity[];
  /** What people answered, each question once; in the order in which it was given. */
  readonly reported?: readonly ReportedAnswer[];
}
