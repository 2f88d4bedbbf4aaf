/** A time of the bundle's day, UTC: `09:12:33.310`. Seconds and milliseconds may be left out. */
export type TimeOfDay = string;

/** One record of the diagnostics log. */
export interface LogRecord {
  readonly at: TimeOfDay;
  readonly level?: 'CRITICAL' | 'ERROR' | 'WARNING' | 'INFO' | 'DETAIL';
  /** Default: `Secure Mail.APNS`. */
  readonly module?: string;
  readonly message: string;
}

/** One row of the push notification events file. */
export interface EventRow {
  readonly at: TimeOfDay;
  readonly operation: string;
  readonly status: string;
}

/** One row of the background fetch schedule. */
export interface WakeUpRow {
  readonly at: TimeOfDay;
  readonly kind: 'BackgroundFetch' | 'Remote Notification';
  /** How long it took. */
  readonly ms: number;
  readonly result?: 'NewData' | 'NoData' | 'Failed';
}

/** Milliseconds since midnight UTC. */
export function millisOf(at: TimeOfDay): number {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{3}))?)?$/.exec(at);
  if (match === null) throw new Error(`not a time of day: ${at}`);
  const [, hours, minutes, seconds = '0', millis = '0'] = match;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(millis);
}
