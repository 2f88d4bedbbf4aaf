import type {
  AppInfo,
  AppLog,
  DeviceCondition,
  Evidence,
  EvidenceByKind,
  EvidenceKind,
  EwsEvent,
  EwsEventLog,
  PolicyFile,
  WakeUp,
  WakeUps,
} from '../../src/evidence/evidence.js';
import { compareLocated, type Located, type Moment } from '../../src/evidence/located.js';
import {
  type Failure,
  type Party,
  PushHistory,
  type PushRecord,
  type PushStep,
} from '../../src/evidence/push-record.js';
import type { ServerOutputPart, ServerStatement } from '../../src/evidence/server-output.js';

/* Evidence as the readers would hand it over, written in one line a record. All of it is synthetic. */

const minute = 60_000;
const day = Date.UTC(2026, 10, 20);

/** A moment of 20 November 2026, `hh:mm` in UTC, on a device one hour east; `+1 hh:mm` is the next day. */
export function at(clock: string): Moment {
  const [, days, hours, minutes] = /^(?:\+(\d+) )?(\d\d):(\d\d)$/.exec(clock) ?? [];
  const offset = Number(days ?? 0) * 24 * 60 + Number(hours) * 60 + Number(minutes);
  if (Number.isNaN(offset)) throw new Error(`not a clock: ${clock}`);
  return { utc: day + offset * minute, offsetMinutes: 60 };
}

let nextLine = 0;

export function located(file: string, clock: string | null, text = 'a record'): Located {
  nextLine += 1;
  return { file, line: nextLine, text, time: clock === null ? null : at(clock) };
}

export interface RecordOptions {
  readonly party?: Party;
  readonly file?: string;
}

export function failed(
  step: PushStep,
  failure: Failure,
  clock: string | null,
  options: RecordOptions = {},
): PushRecord {
  const { party = null, file = 'Diagnostics_1.csv' } = options;
  return { step, outcome: 'failed', failure, party, at: located(file, clock) };
}

export function succeeded(step: PushStep, clock: string | null, file = 'Diagnostics_1.csv'): PushRecord {
  return { step, outcome: 'succeeded', failure: null, party: null, at: located(file, clock) };
}

export const http = (status: number): Failure => ({ kind: 'http', status });
export const network = (reason: Extract<Failure, { kind: 'network' }>['reason']): Failure => ({
  kind: 'network',
  reason,
  code: null,
});
export const unspecified: Failure = { kind: 'unspecified' };
export const invalid: Failure = { kind: 'subscription-invalid' };

export function appLog(records: readonly PushRecord[], more: Partial<AppLog> = {}): AppLog {
  const times = records.flatMap(({ at: { time } }) => (time === null ? [] : [time]));
  return {
    series: history(records).series(),
    conditions: [],
    unexplained: { count: 0, samples: [] },
    pushRecords: records.length,
    records: records.length,
    ...span(times),
    at: records[0]?.at ?? located('Diagnostics_1.csv', null),
    ...more,
  };
}

export function apnsEvents(records: readonly PushRecord[], unclear: readonly Located[] = []) {
  const times = records.flatMap(({ at: { time } }) => (time === null ? [] : [time]));
  return { series: history(records).series(), unclear, tenantIds: [], ...span(times) };
}

export function wakeUps(rows: readonly WakeUp[]): WakeUps {
  const sorted = rows.toSorted((a, b) => compareLocated(a.at, b.at));
  const count = (kind: WakeUp['kind']) => rows.filter((row) => row.kind === kind).length;
  return {
    rows: sorted,
    counts: {
      'background-fetch': count('background-fetch'),
      'remote-notification': count('remote-notification'),
    },
    ...span(rows.map(({ start }) => start)),
    at: sorted[0]?.at ?? located('backgroundFetchSchedule.csv', null),
  };
}

export function push(clock: string, result: WakeUp['result'] = 'new-data', seconds = 2): WakeUp {
  return wakeUp('remote-notification', clock, result, seconds);
}

export function fetched(clock: string, result: WakeUp['result'] = 'new-data', seconds = 15): WakeUp {
  return wakeUp('background-fetch', clock, result, seconds);
}

function wakeUp(kind: WakeUp['kind'], clock: string, result: WakeUp['result'], seconds: number): WakeUp {
  const start = at(clock);
  const end = { ...start, utc: start.utc + seconds * 1000 };
  return { kind, start, end, seconds, result, at: located('backgroundFetchSchedule.csv', clock) };
}

export function policies(values: Record<string, string>, more: Partial<PolicyFile> = {}): PolicyFile {
  const file = more.file ?? 'Secure Mail/Ctxlog_AppPolicies.xml';
  return {
    file,
    at: located(file, null, '<Policies>'),
    values: new Map(
      Object.entries(values).map(([name, value]) => [
        name,
        { value, at: located(file, null, `<${name}>${value}</${name}>`) },
      ]),
    ),
    complete: true,
    app: 'secure-mail',
    ...more,
  };
}

export function appInfo(
  build: 'enterprise' | 'app-store' | null,
  conditions: readonly DeviceCondition[] = [],
): AppInfo {
  const value = build === null ? null : { value: build, at: located('AppInfo.txt', null) };
  return { values: new Map(), conditions, build: value };
}

export function condition(
  name: DeviceCondition['condition'],
  state: DeviceCondition['state'],
  clock: string | null = '10:00',
): DeviceCondition {
  return { condition: name, state, at: located('Diagnostics_1.csv', clock) };
}

export function ewsEvent(event: Partial<EwsEvent>): EwsEvent {
  return {
    eventId: 6,
    endpointHost: 'us-east-1.mailboxlistener.xm.citrix.com',
    status: 'ConnectFailure',
    fault: 'firewall',
    exception: 'WebException',
    attempts: null,
    server: null,
    at: located('Application.xml', '10:00'),
    ...event,
  };
}

export function eventLog(events: readonly EwsEvent[], more: Partial<EwsEventLog> = {}): EwsEventLog {
  return {
    events,
    unattributed: [],
    others: 0,
    omitted: 0,
    zone: 'utc',
    servers: [],
    searchable: false,
    from: null,
    to: null,
    at: located('Application.xml', null),
    ...more,
  };
}

type Kinds = { readonly [K in EvidenceKind]?: EvidenceByKind[K] };

/** A whole case; each kind of evidence appears as one source. */
export function evidence(byKind: Kinds): Evidence {
  const kinds = Object.keys(byKind) as EvidenceKind[];
  const files: Partial<Record<EvidenceKind, string>> = {
    'app-log': 'Diagnostics_1.csv',
    'apns-events': 'CtxLog_APNS_Events.csv',
  };
  return {
    byKind,
    identities: [],
    sources: kinds.map((kind) => ({
      file: files[kind] ?? kind,
      kind,
      records: 1,
      rejected: 0,
      rejectedSamples: [],
      from: null,
      to: null,
      problem: null,
    })),
  };
}

function history(records: readonly PushRecord[]): PushHistory {
  const collected = new PushHistory();
  for (const record of records) collected.add(record);
  return collected;
}

function span(times: readonly Moment[]): { from: Moment | null; to: Moment | null } {
  const ordered = times.toSorted((a, b) => a.utc - b.utc);
  return { from: ordered.at(0) ?? null, to: ordered.at(-1) ?? null };
}

type Statement<Kind extends ServerStatement['kind']> = Extract<ServerStatement, { readonly kind: Kind }>;

export function serverOutput(...statements: readonly ServerStatement[]): ServerOutputPart {
  return { statements, at: located('output.txt', null) };
}

export function directory(
  service: 'ews' | 'activesync',
  settings: Partial<Statement<'virtual-directory'>>,
): Statement<'virtual-directory'> {
  return {
    kind: 'virtual-directory',
    service,
    server: null,
    basic: null,
    windows: null,
    certificate: null,
    oauth: null,
    digest: null,
    methods: [],
    methodsComplete: false,
    hosts: [],
    at: located('output.txt', null),
    ...settings,
  };
}

export function readAhead(
  bytes: number | null,
  more: Partial<Statement<'upload-read-ahead'>> = {},
): Statement<'upload-read-ahead'> {
  const at = located('output.txt', null);
  return { kind: 'upload-read-ahead', bytes, path: 'Default Web Site/EWS', service: 'ews', at, ...more };
}

export function proxy(more: Partial<Statement<'proxy'>>): Statement<'proxy'> {
  return {
    kind: 'proxy',
    enabled: true,
    address: null,
    usesSystemDefault: null,
    bypassOnLocal: null,
    bypassed: [],
    path: 'web.config',
    service: null,
    at: located('web.config', null),
    ...more,
  };
}

/** An attempt to reach a host that succeeded; `reason` makes it fail. */
export function attempt(
  host: string,
  more: Partial<Statement<'reachability'>> = {},
): Statement<'reachability'> {
  return {
    kind: 'reachability',
    tool: 'test-netconnection',
    host,
    port: 443,
    step: 'connection',
    ok: (more.reason ?? null) === null,
    reason: null,
    httpStatus: null,
    addresses: [],
    from: null,
    at: located('output.txt', null, `Test-NetConnection ${host}`),
    ...more,
  };
}
