import type { Failure, NetworkReason } from '../push-record.js';

/** NSURLErrorDomain codes; reference: Apple's `NSURLError.h`. */
const urlErrors: ReadonlyMap<number, NetworkReason | 'authentication'> = new Map([
  [-997, 'connection-lost'],
  [-999, 'cancelled'],
  [-1000, 'bad-url'],
  [-1001, 'timeout'],
  [-1002, 'bad-url'],
  [-1003, 'dns'],
  [-1004, 'connect'],
  [-1005, 'connection-lost'],
  [-1006, 'dns'],
  [-1007, 'bad-response'],
  [-1008, 'bad-response'],
  [-1009, 'offline'],
  [-1010, 'bad-response'],
  [-1011, 'bad-response'],
  [-1012, 'authentication'],
  [-1013, 'authentication'],
  [-1014, 'bad-response'],
  [-1015, 'bad-response'],
  [-1016, 'bad-response'],
  [-1017, 'bad-response'],
  [-1018, 'cellular-off'],
  [-1019, 'cellular-off'],
  [-1020, 'cellular-off'],
  [-1021, 'connection-lost'],
  [-1022, 'tls'],
  [-1103, 'bad-response'],
  [-1200, 'tls'],
  [-1201, 'tls'],
  [-1202, 'tls'],
  [-1203, 'tls'],
  [-1204, 'tls'],
  [-1205, 'authentication'],
  [-1206, 'authentication'],
]);

/** `errno` values as Darwin numbers them. */
const posixErrors: ReadonlyMap<number, NetworkReason> = new Map([
  [32, 'connection-lost'],
  [50, 'offline'],
  [51, 'offline'],
  [53, 'connection-lost'],
  [54, 'connection-lost'],
  [57, 'connection-lost'],
  [60, 'timeout'],
  [61, 'connect'],
  [64, 'connect'],
  [65, 'connect'],
  [89, 'cancelled'],
]);

/** CFNetwork codes that NSURLErrorDomain does not have: host look-up, HTTP and HTTPS proxy. */
const networkErrors: ReadonlyMap<number, NetworkReason> = new Map([
  [1, 'dns'],
  [2, 'dns'],
  [306, 'connect'],
  [310, 'connect'],
  [311, 'connect'],
]);

export function urlFailure(code: number): Failure | null {
  const reason = urlErrors.get(code);
  if (reason === undefined) return null;
  return reason === 'authentication' ? { kind: 'authentication', code } : { kind: 'network', reason, code };
}

export function posixFailure(code: number): Failure | null {
  return networkFailure(posixErrors.get(code));
}

export function cfNetworkFailure(code: number): Failure | null {
  return networkFailure(networkErrors.get(code));
}

/** Secure Transport's codes lie between -9800 and -9899. */
export function osStatusFailure(code: number): Failure | null {
  return networkFailure(code <= -9800 && code >= -9899 ? 'tls' : undefined);
}

function networkFailure(reason: NetworkReason | undefined): Failure | null {
  return reason === undefined ? null : { kind: 'network', reason, code: null };
}
