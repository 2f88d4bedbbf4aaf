import { faultOfHttpStatus } from '../exchange/egress-fault.js';
import type { Attempt } from './net-connection.js';

/**
 * What an HTTP status tells of the way to a host. Whatever the host answers, it was reached, a refusal of the
 * test's own address or credentials included; a proxy's answer, or a gateway's, is not the host's.
 */
export function outcomeOfStatus(status: number): Pick<Attempt, 'step' | 'ok' | 'reason' | 'httpStatus'> {
  const fault = faultOfHttpStatus(status);
  const reached = fault === 'unknown' || fault === 'wrong-url';
  return { step: 'request', ok: reached, reason: reached ? null : fault, httpStatus: status };
}
