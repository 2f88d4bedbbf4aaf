/** One way in which push fails, as the app logs it, and what the diagnosis must make of it. */
export interface Fault {
  /** Stands in every one of its messages once, and in no other record. */
  readonly needle: string;
  readonly message: string;
  /** The finding that counts its records. */
  readonly finding: string;
}

const fault = (needle: string, rest: string, finding: string): Fault => ({
  needle,
  message: `${needle}${rest}`,
  finding,
});

/** Exchange refuses to subscribe: the fault of every bundle that has one alone. */
export const usualFault = fault(
  'EWS subscription request was rejected',
  ': HTTP status code: 401 Unauthorized',
  'ews-authentication.refused',
);

/** Four causes, none of which says anything against another, so that one bundle may show them at once. */
export const allFaults: readonly [Fault, ...Fault[]] = [
  usualFault,
  fault(
    'EWS subscription failed, HTTP status code: 413',
    ' Request Entity Too Large',
    'ews-request-size.too-large',
  ),
  fault(
    'Updating the listener service with the EWS subscription details failed',
    ', HTTP status code: 403 Forbidden',
    'listener-update.refused',
  ),
  fault(
    'Failed to register with the listener service',
    ': Error Domain=NSURLErrorDomain Code=-1004 Could not connect to the server.',
    'listener-reachability.direct',
  ),
];
