import { isPublicHost } from '../../identities.js';
import type { ServerOutputPart, ServerStatement } from '../../server-output.js';
import { isListenerHost } from '../exchange/listener-endpoint.js';
import { serviceOf } from './service-of.js';

/**
 * Whether a statement concerns push by itself: how EWS or ActiveSync are set up, or an attempt to reach the listener
 * or EWS. Settings of IIS name their site seldom; those that name another site, and attempts to reach any other host,
 * may be about anything.
 */
export function concernsPush(statement: ServerStatement): boolean {
  switch (statement.kind) {
    case 'virtual-directory':
      return true;
    case 'upload-read-ahead':
    case 'proxy':
      return statement.service !== null || statement.path === null || /\.config$/i.test(statement.path);
    case 'reachability':
      return isListenerHost(statement.host) || serviceOf(statement.at.text) !== null;
  }
}

/** Whether output concerns push: by itself, or because it tries a host that other evidence of the case names. */
export function outputCounts({ statements }: ServerOutputPart, hosts: ReadonlySet<string>): boolean {
  return statements.some(
    (statement) =>
      concernsPush(statement) ||
      (statement.kind === 'reachability' && hosts.has(statement.host) && !isPublicHost(statement.host)),
  );
}
