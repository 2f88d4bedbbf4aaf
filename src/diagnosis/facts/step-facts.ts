import type { EgressFault, Evidence } from '../../evidence/evidence.js';
import type { StepFacts, Values } from '../fill-in.js';
import { failedNotifications } from './exchange-events.js';
import { judgeHost } from './listener-hosts.js';
import { policyEndpoints, policyEwsHost } from './policy-endpoints.js';
import { listenerAttempts } from './reachability.js';
import { statementsOf } from './server-statements.js';

/** What the evidence gives for the steps: the case's region and hosts, and what keeps Exchange from the listener. */
export function stepFacts({ byKind }: Pick<Evidence, 'byKind'>): StepFacts {
  return { values: valuesIn(byKind), faults: faultsIn(byKind) };
}

function valuesIn(byKind: Evidence['byKind']): Values {
  const directories = statementsOf(byKind['server-output'], 'virtual-directory').filter(
    ({ service }) => service === 'ews',
  );
  const region = regionIn(byKind);
  const host = policyEwsHost(byKind['app-policies']) ?? directories.flatMap(({ hosts }) => hosts)[0];
  const server = directories.find((one) => one.server !== null)?.server;
  return {
    ...(region === undefined ? {} : { region }),
    ...(host === undefined ? {} : { 'ews-host': host }),
    ...(server ? { server } : {}),
  };
}

/** Exchange's own record of where it sends comes before the policy, which tells where devices register. */
function regionIn(byKind: Evidence['byKind']): string | undefined {
  const hosts = failedNotifications(byKind['ews-event-log']).map(({ endpointHost }) => endpointHost ?? '');
  const judged = hosts.map(judgeHost).find(({ kind }) => kind === 'endpoint');
  return judged?.kind === 'endpoint' ? judged.region : policyEndpoints(byKind['app-policies'])[0]?.region;
}

function faultsIn(byKind: Evidence['byKind']): EgressFault[] {
  const logged = failedNotifications(byKind['ews-event-log'])
    .toReversed()
    .map(({ fault }) => fault);
  const tried = listenerAttempts(byKind['server-output']).map(({ reason }) => reason);
  return [...new Set([...logged, ...tried])].filter((fault) => fault !== null && fault !== 'unknown');
}
