import type { EvidenceByKind, EwsEventLog } from '../../evidence/evidence.js';
import type { ReachabilityStatement, ServerOutputPart } from '../../evidence/server-output.js';
import { failedNotifications } from './exchange-events.js';
import { policyEwsHost } from './policy-endpoints.js';
import { distinctServers, isSameServer } from './server-names.js';
import { statementsOf } from './server-statements.js';

const ofListener = /(?:^|\.)mailboxlistener\..{1,60}\.(?:citrix\.com|citrix\.us|cloud\.com)$/;
const ofEws = /\/ews(?:[/\s?]|$)|exchange\.asmx/i;

/** Attempts to reach the host that Exchange notifies. */
export function listenerAttempts(output: ServerOutputPart | undefined): ReachabilityStatement[] {
  return statementsOf(output, 'reachability').filter(({ host }) => ofListener.test(host));
}

type EwsGiven = Partial<Pick<EvidenceByKind, 'server-output' | 'app-policies'>>;

/** Attempts to reach EWS: its address, the host of the policies, or one of the hosts that Exchange publishes it under. */
export function ewsAttempts(given: EwsGiven): ReachabilityStatement[] {
  const published = statementsOf(given['server-output'], 'virtual-directory').flatMap(({ hosts }) => hosts);
  const hosts = new Set([policyEwsHost(given['app-policies']), ...published]);
  return statementsOf(given['server-output'], 'reachability').filter(
    ({ host, at }) => hosts.has(host) || ofEws.test(at.text),
  );
}

/** Kinds of failure that an open TCP connection speaks against; it says nothing of certificates or proxies. */
const atConnecting = new Set(['dns', 'firewall', 'timeout', 'unknown', null]);

/** Whether successful attempts were made on every server that Exchange logged as failing, and reach as far as those failed. */
export function coversFailing(
  attempts: readonly ReachabilityStatement[],
  log: EwsEventLog | undefined,
): boolean {
  const events = failedNotifications(log);
  const failing = distinctServers(events.flatMap(({ server }) => server ?? []));
  const answered = events.every(({ fault }) => atConnecting.has(fault));
  const far = attempts.filter(({ step }) => step === 'request' || (step === 'connection' && answered));
  const reaches = (server: string): boolean =>
    far.some(({ from }) => from !== null && isSameServer(from, server));
  return events.length === 0 ? far.length > 0 : failing.length > 0 && failing.every(reaches);
}
