import { SecureMailError } from '../../errors.js';

/** How long a download may take, in milliseconds. */
export interface DownloadTimes {
  /** All attempts together. */
  readonly whole: number;
  /** Without a single byte. */
  readonly silence: number;
}

/** Some 2 MB a second for the largest bundle that is taken by default; Slack hands files over far faster. */
export const downloadTimes: DownloadTimes = { whole: 5 * 60_000, silence: 30_000 };

/** A time that runs out. */
export interface Deadline {
  /** Aborted, with DOWNLOAD_FAILED as the reason, once the time is over. */
  readonly signal: AbortSignal;
  /** Begins the time anew. */
  readonly restart: () => void;
  readonly end: () => void;
}

/** A deadline that begins now; `milliseconds` from then on, `over` says what it means. */
export function deadline(milliseconds: number, over: string): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(
    () => controller.abort(new SecureMailError('DOWNLOAD_FAILED', `${over} ${milliseconds / 1000} s`)),
    milliseconds,
  );
  timer.unref();
  return {
    signal: controller.signal,
    restart: () => void timer.refresh(),
    end: () => clearTimeout(timer),
  };
}
