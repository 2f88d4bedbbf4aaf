import type { LocatedValue, PolicyFile } from '../../evidence/evidence.js';

/** How the app's traffic leaves the device, as far as the policies say. */
export type NetworkRoute = 'blocked' | 'tunnelled' | 'direct' | 'unknown';

/** The network access policy in force: its route, and the policy that says so. */
export interface NetworkAccess {
  readonly route: NetworkRoute;
  readonly policy: LocatedValue | null;
}

/** In the order in which they win: the newer generation replaces the older one (reference, 2.3). */
const accessPolicies = ['MamSdkMvpnNetworkAccess', 'MvpnNetworkAccess', 'NetworkAccess'];

/** Reads the route from the newest generation of the policy that says something of its own. */
export function networkAccess(files: readonly PolicyFile[] | undefined): NetworkAccess {
  for (const name of accessPolicies) {
    for (const file of files ?? []) {
      const policy = file.values.get(name);
      const route = policy === undefined ? 'unknown' : routeOf(policy.value);
      if (policy !== undefined && route !== 'unknown') return { route, policy };
    }
  }
  return { route: 'unknown', policy: null };
}

/** `use previous settings` and anything unheard of say nothing, so that the older policy decides. */
function routeOf(value: string): NetworkRoute {
  if (/previous/i.test(value)) return 'unknown';
  if (/blocked?\b|^block/i.test(value)) return 'blocked';
  if (/tunnel|vpn\s*only|securebrowse|websso/i.test(value)) return 'tunnelled';
  return /unrestricted|direct/i.test(value) ? 'direct' : 'unknown';
}

/** Whether the policies exempt Citrix's push hosts from the tunnel (reference, 2.3). */
export function listenerBypassesTunnel(files: readonly PolicyFile[] | undefined): LocatedValue | null {
  for (const file of files ?? []) {
    const policy = file.values.get('MvpnExcludeDomains');
    if (policy !== undefined && /(?:^|[\s,;*.])(?:xm\.)?citrix\.com/i.test(policy.value)) return policy;
  }
  return null;
}
