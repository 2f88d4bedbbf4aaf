import type { Evidence, EvidenceByKind } from '../evidence/evidence.js';
import { listenerEvents } from './facts/exchange-events.js';
import { judgeHost, type Region } from './facts/listener-hosts.js';
import { policyEndpoints } from './facts/policy-endpoints.js';
import { policyStatements } from './facts/policy-values.js';
import { allSeries } from './facts/push-steps.js';

/** What ties a case to others: empty where the evidence names nothing, never a guess. */
export interface Traits {
  /** Regions of the Citrix push service that the case goes through, as `eu-west-1`; public, sorted. */
  readonly endpoints: readonly string[];
  /** Tenant IDs in clear, trimmed and in lower case, sorted; to be hashed with a key before they are kept. */
  readonly tenants: readonly string[];
}

/** The endpoints that policies, event logs and the app's own records name, and the tenant IDs of policies and events file. */
export function traitsOf({ byKind }: Evidence): Traits {
  return {
    endpoints: distinct([...policyRegions(byKind), ...exchangeRegions(byKind), ...loggedRegions(byKind)]),
    tenants: distinct(tenantIds(byKind).map(folded).filter(isTenant)),
  };
}

type Given = { readonly [Kind in keyof EvidenceByKind]?: EvidenceByKind[Kind] };

function policyRegions(given: Given): Region[] {
  return policyEndpoints(given['app-policies']).map(({ region }) => region);
}

function exchangeRegions(given: Given): Region[] {
  return listenerEvents(given['ews-event-log']).flatMap(({ endpointHost }) => regionOf(endpointHost ?? ''));
}

/** By default the log hides addresses; where it does not, it names the host that was called. */
function loggedRegions(given: Given): Region[] {
  const texts = [
    ...allSeries(given).flatMap(({ samples }) => samples),
    ...(given['app-log']?.unexplained.samples ?? []),
  ].map(({ text }) => text);
  return [...new Set(texts)].flatMap((text) => hostsIn(text).flatMap(regionOf));
}

/** Whole hosts of Citrix; a name that merely contains one, or goes on after it, is another host. */
function hostsIn(text: string): string[] {
  const hosts = text.match(/(?<![\w.-])[\w-]{1,63}\.[\w-]{1,63}\.xm\.citrix\.com(?![\w-]|\.\w)/gi) ?? [];
  return hosts.map((host) => host.toLowerCase());
}

function regionOf(host: string): Region[] {
  const judged = judgeHost(host);
  return judged.kind === 'endpoint' ? [judged.region] : [];
}

function tenantIds(given: Given): string[] {
  const policy = policyStatements(given['app-policies'], 'PushNotificationsTenantId');
  return [
    ...(given['apns-events']?.tenantIds ?? []).map(({ value }) => value),
    ...policy.flatMap((said) => (said.kind === 'set' ? [said.value] : [])),
  ];
}

/** A GUID in braces is the same one. */
function folded(value: string): string {
  return value
    .trim()
    .replace(/^\{(.{1,200})\}$/, '$1')
    .trim()
    .toLowerCase();
}

const placeholders =
  /^(?:null|nil|none|unknown|undefined|empty|default|sanitized|redacted|removed|masked|hidden|obscured|example|sample|test|todo|tbd|value|string|guid|uuid|change-?me|replace-?me|not[-_]?(?:set|available|configured)|n-?a|(?:my|your|the|our)?[-_]?(?:tenant|customer)s?[-_]?(?:id|name)?s?(?:[-_]?here)?)$/;

/** One word of an ID's characters that is not made of one character alone and is no word for a missing value. */
function isTenant(value: string): boolean {
  if (!/^[a-z0-9][a-z0-9._-]{2,127}$/.test(value) || placeholders.test(value)) return false;
  return new Set(value.replace(/[._-]/g, '')).size > 1;
}

function distinct<Value extends string>(values: readonly Value[]): Value[] {
  return [...new Set(values)].sort();
}
