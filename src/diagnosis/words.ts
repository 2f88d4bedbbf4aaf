import type { Failure, NetworkReason } from '../evidence/push-record.js';

const networkReasons: Readonly<Record<NetworkReason, string>> = {
  offline: 'the device was offline',
  dns: 'the host name could not be resolved',
  timeout: 'the connection timed out',
  connect: 'the connection was refused or could not be opened',
  'connection-lost': 'the connection was lost',
  tls: 'the secure connection failed',
  'bad-response': 'a redirect or an unusable answer came back',
  'bad-url': 'the address is malformed',
  'cellular-off': 'mobile data is switched off',
  cancelled: 'the request was cancelled',
};

/** A failure as half a sentence. */
export function failureWords(failure: Failure): string {
  switch (failure.kind) {
    case 'entitlement':
      return 'no aps-environment entitlement';
    case 'http':
      return `HTTP ${failure.status}`;
    case 'authentication':
      return withCode('authentication was refused', failure.code);
    case 'network':
      return withCode(networkReasons[failure.reason], failure.code);
    case 'fault':
      return failure.name;
    case 'subscription-invalid':
      return 'the subscription is no longer valid';
    case 'unspecified':
      return 'no reason given';
  }
}

function withCode(words: string, code: number | null): string {
  return code === null ? words : `${words} (${code})`;
}

/** Distinct parts joined as people join them: `a, b and c`. */
export function listWords(parts: readonly string[]): string {
  const distinct = [...new Set(parts)];
  const last = distinct.pop();
  if (last === undefined) return '';
  return distinct.length === 0 ? last : `${distinct.join(', ')} and ${last}`;
}

/** `1 record`, `4 records`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
