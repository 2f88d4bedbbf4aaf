import { policyHost } from '../../policy-value.js';
import type { ReachabilityStatement } from '../../server-output.js';
import { targetOf } from './command-target.js';
import { addressesIn, isAddress, ObjectValues } from './object-values.js';
import type { PropertyBlock } from './property-blocks.js';
import type { OutputLine, Session } from './sessions.js';

export type Attempt = Omit<ReachabilityStatement, 'at' | 'tool'>;

const telling = ['tcptestsucceeded', 'pingsucceeded', 'nameresolutionsucceeded', 'remoteport'];

/** What `Test-NetConnection` found; null for any other object, and where no host is named. A ping alone proves no more than the name. */
export function readNetConnection(block: PropertyBlock, { command, from }: Session): Attempt | null {
  const values = new ObjectValues(block);
  const target = targetOf(command);
  const host = values.host('computername') ?? target?.host ?? null;
  if (host === null || !(values.has(...telling) || values.has('remoteaddress'))) return null;
  const addresses = addressesIn(values.text('remoteaddress', 'nameresolutionresults', 'resolvedaddresses'));
  const outcome = outcomeOf(values, addresses.length > 0 || isAddress(host));
  if (outcome === null) return null;
  const port = /^\d{1,5}$/.exec(values.text('remoteport'))?.[0] ?? target?.port ?? null;
  const source = addressesIn(values.text('sourceaddress'))[0];
  return {
    kind: 'reachability',
    host,
    port: port === null ? null : Number(port),
    ...outcome,
    httpStatus: null,
    addresses,
    from: policyHost(values.text('pscomputername')) ?? from ?? source ?? null,
  };
}

type Outcome = Pick<Attempt, 'step' | 'ok' | 'reason'>;

function outcomeOf(values: ObjectValues, resolved: boolean): Outcome | null {
  const connected = values.flag('tcptestsucceeded');
  if (connected === true) return { step: 'connection', ok: true, reason: null };
  if (values.flag('nameresolutionsucceeded') === false) return unresolved;
  if (!resolved) return values.has('remoteaddress') ? unresolved : refusedUnless(connected);
  return connected === false ? refused : { step: 'name', ok: true, reason: null };
}

const unresolved: Outcome = { step: 'name', ok: false, reason: 'dns' };
/** The cmdlet does not tell a refusal from silence; either way something on the way lets nothing pass. */
const refused: Outcome = { step: 'connection', ok: false, reason: 'firewall' };

function refusedUnless(connected: boolean | null): Outcome | null {
  return connected === false ? refused : null;
}

/** `-InformationLevel Quiet` prints nothing but the answer. */
export function readQuietAnswer({
  command,
  from,
  lines,
}: Session): { attempt: Attempt; line: OutputLine } | null {
  if (!/^(?:Test-NetConnection|tnc)\b.*-Inf\w*[: ]\s{0,4}Quiet/i.test(command ?? '')) return null;
  const target = targetOf(command);
  const line = lines.find(({ text }) => text.trim() !== '' && !/^\s*\w{4,20}\s?:/.test(text));
  const answer = /^\s*(True|False)\s*$/i.exec(line?.text ?? '')?.[1]?.toLowerCase();
  if (target === null || line === undefined || answer === undefined || target.port === null) return null;
  const outcome: Outcome = answer === 'true' ? { step: 'connection', ok: true, reason: null } : refused;
  return {
    attempt: { kind: 'reachability', ...target, ...outcome, httpStatus: null, addresses: [], from },
    line,
  };
}
