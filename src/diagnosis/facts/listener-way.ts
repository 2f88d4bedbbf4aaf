import type { PolicyFile } from '../../evidence/evidence.js';
import type { Located } from '../../evidence/located.js';
import type { Reported } from '../questions/reported-answers.js';
import { listenerBypassesTunnel, type NetworkRoute, networkAccess } from './network-route.js';

/** Which way the app's traffic takes to the listener service; `reported-…` where only a person says so. */
export type Way = 'tunnelled' | 'direct' | 'route-unknown' | 'reported-tunnelled' | 'reported-direct';

export const wayWords: Readonly<Record<Way, string>> = {
  tunnelled: 'its traffic is tunnelled',
  direct: 'its traffic is not tunnelled',
  'route-unknown': 'whether its traffic is tunnelled is unknown',
  'reported-tunnelled': 'its traffic is reported to be tunnelled',
  'reported-direct': 'its traffic is reported not to be tunnelled',
};

const ways: Readonly<Record<NetworkRoute, Way>> = {
  tunnelled: 'tunnelled',
  direct: 'direct',
  blocked: 'route-unknown',
  unknown: 'route-unknown',
};

interface Given {
  readonly 'app-policies'?: readonly PolicyFile[];
  readonly reported?: Reported;
}

/** The way that the policies tell; where they are silent, what a person reports, and where that stands. */
export function listenerWay(given: Given): { readonly way: Way; readonly reportedAt: Located | null } {
  const files = given['app-policies'];
  const way = listenerBypassesTunnel(files) === null ? ways[networkAccess(files).route] : 'direct';
  const reported = given.reported?.['network-access'];
  return way === 'route-unknown' && reported !== undefined
    ? { way: `reported-${reported.answer}`, reportedAt: reported.at }
    : { way, reportedAt: null };
}
