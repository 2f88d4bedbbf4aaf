import type { EgressFault } from '../../evidence.js';

/**
 * Sentences of .NET and Winsock, and Winsock's numbers, which stay when the sentences are translated. The first
 * that fits wins: what says more stands before what says less.
 */
const words: readonly (readonly [EgressFault, RegExp])[] = [
  ['proxy', /\bproxy (?:name|server|auth|tunnel)|proxyauthenticationrequired|tunnel failed|\(407\)/i],
  ['dns', /name could not be resolved|no such host|could not resolve|dns name does not exist|\b1100[1-4]\b/i],
  ['trust', /trust relationship|certificate is invalid|untrusted|self.signed|unable to get local issuer/i],
  ['tls', /secure channel|\bsspi\b|\bhandshake|unexpected packet format|unsupported protocol|schannel:/i],
  ['timeout', /timed? ?out|did not properly respond|task was cancell?ed|timeout period|\b10060\b/i],
  [
    'firewall',
    /unable to connect|actively refused|connection refused|unreachable|\b100(?:13|49|51|61|65)\b/i,
  ],
  ['reset', /forcibly closed|connection was (?:unexpectedly )?(?:closed|reset|aborted)|\b1005[34]\b/i],
];

/** What an error says without naming a status; null where it says nothing known. */
export function faultOfWords(text: string): EgressFault | null {
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
