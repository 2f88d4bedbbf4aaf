import type { Identity } from '../../evidence.js';
import { distinctIdentities, hostsIn, isPublicHost } from '../../identities.js';
import type { ServerStatement } from '../../server-output.js';

/** The servers and hosts of the organisation that statements name; public services are none of its. */
export function outputIdentities(statements: readonly ServerStatement[]): Identity[] {
  const hosts = statements.flatMap(hostsOf).filter((host) => !isPublicHost(host));
  return distinctIdentities(hosts.map((value) => ({ kind: 'host', value })));
}

function hostsOf(statement: ServerStatement): string[] {
  switch (statement.kind) {
    case 'virtual-directory':
      return [...given(statement.server), ...statement.hosts];
    case 'reachability':
      return [statement.host, ...given(statement.from)];
    case 'proxy':
      return hostsIn(statement.address ?? '');
    case 'upload-read-ahead':
      return [];
  }
}

function given(host: string | null): string[] {
  return host === null ? [] : [host];
}
