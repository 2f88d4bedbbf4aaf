import type { PolicyFile } from '../../evidence/evidence.js';
import type { Located } from '../../evidence/located.js';
import { policyHost } from '../../evidence/policy-value.js';
import { judgeHost, type Region } from './listener-hosts.js';
import { policyStatements } from './policy-values.js';

/** A region of the push service, and the policy that names it. */
export interface PolicyEndpoint {
  readonly region: Region;
  readonly at: Located;
}

/** The known endpoints that the listener policy names, whichever of the two services it means. */
export function policyEndpoints(files: readonly PolicyFile[] | undefined): PolicyEndpoint[] {
  return valuesOf(files, 'PushNotificationsListenerServiceHostName').flatMap(({ value, at }) => {
    const judged = judgeHost(policyHost(value) ?? '');
    return judged.kind === 'endpoint' ? [{ region: judged.region, at }] : [];
  });
}

/** The host, lower-case, that the app calls for EWS, as far as policies say (article: without the one, the other). */
export function policyEwsHost(files: readonly PolicyFile[] | undefined): string | null {
  const named = ['PushNotificationsEWSHostName', 'ExchangeServer'].flatMap((name) => valuesOf(files, name));
  return named.map(({ value }) => policyHost(value)).find((host) => host !== null) ?? null;
}

function valuesOf(files: readonly PolicyFile[] | undefined, name: string): { value: string; at: Located }[] {
  return policyStatements(files, name).flatMap((said) =>
    said.kind === 'set' && said.value !== '' ? [{ value: said.value, at: said.at }] : [],
  );
}
