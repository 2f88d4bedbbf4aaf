import type { EgressFault } from '../../evidence/evidence.js';

/** What keeps Exchange from the listener, as the end of a sentence (reference, 4.2). */
export const egressWords: Readonly<Record<EgressFault, string>> = {
  dns: 'the listener’s name is not resolved',
  firewall: 'the connection cannot be opened (firewall, no route, or a proxy is required)',
  timeout: 'nothing answers in time (a firewall that drops packets, or a slow proxy)',
  proxy: 'a proxy or filter on the way refuses',
  trust: 'the certificate that answers is not trusted (missing root, or TLS inspection)',
  tls: 'no secure channel comes about (TLS version or cipher)',
  reset: 'the connection is cut off (a device on the way, TLS inspection or an old TLS version)',
  'wrong-url': 'the address or the subscription is not known there',
  service: 'the listener service itself answers with an error',
  unknown: 'the log does not say why',
};
