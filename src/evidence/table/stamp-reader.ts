import type { Moment } from '../located.js';
import { articleFormLength, fixedFormMoment, isoFormLength } from '../timestamp/fixed-form.js';

/** Where the seconds begin in either form: `ss:SSS` or `ss.SSS`, the one part that changes within a minute. */
const articleSeconds = 18;
const isoSeconds = 17;
const secondsLength = 6;

/**
 * Reads times of the app's own two forms where they lie. Records of the same minute differ in their seconds
 * alone: what stands around them is compared with the time before, and read anew only where it differs.
 */
export class StampReader implements Moment {
  readonly #known = new Uint8Array(Math.max(articleFormLength, isoFormLength));
  /** Bytes of the time that was read last. */
  length = 0;
  #seconds = 0;
  /** Milliseconds of UTC at which the minute of `#known` began. */
  #minute = 0;
  /** What was read last. */
  utc = 0;
  offsetMinutes: number | null = null;

  /** Whether the bytes from `start` to `end` are one time of a fixed form and nothing else. */
  read(bytes: Buffer, start: number, end: number): boolean {
    return (end - start === this.length && this.readLike(bytes, start)) || this.#readWhole(bytes, start, end);
  }

  /** Whether a time begins at `start` that is of the minute of the one before, and as long. */
  readLike(bytes: Buffer, start: number): boolean {
    if (this.length === 0 || !this.#isSameMinute(bytes, start)) return false;
    const passed = milliseconds(bytes, start + this.#seconds);
    if (passed >= 0) this.utc = this.#minute + passed;
    return passed >= 0;
  }

  #isSameMinute(bytes: Buffer, start: number): boolean {
    const seconds = this.#seconds;
    const separator = seconds + 2;
    if (bytes[start + separator] !== this.#known[separator]) return false;
    for (let at = 0; at < seconds; at += 1) if (bytes[start + at] !== this.#known[at]) return false;
    for (let at = seconds + secondsLength; at < this.length; at += 1)
      if (bytes[start + at] !== this.#known[at]) return false;
    return true;
  }

  #readWhole(bytes: Buffer, start: number, end: number): boolean {
    const length = end - start;
    if (length !== articleFormLength && length !== isoFormLength) return false;
    const moment = fixedFormMoment(bytes.subarray(start, end), length);
    if (moment === null) return false;
    this.#known.set(bytes.subarray(start, end));
    this.length = length;
    this.#seconds = length === isoFormLength ? isoSeconds : articleSeconds;
    this.#minute = moment.utc - milliseconds(bytes, start + this.#seconds);
    this.offsetMinutes = moment.offsetMinutes;
    this.utc = moment.utc;
    return true;
  }
}

/** What `ss:SSS` at `at` comes to, whatever its third byte; -1 where it is none. */
function milliseconds(bytes: Buffer, at: number): number {
  const tens = digit(bytes, at);
  const ones = digit(bytes, at + 1);
  const tenths = digit(bytes, at + 3);
  const hundredths = digit(bytes, at + 4);
  const thousandths = digit(bytes, at + 5);
  if (tens > 5 || ones > 9 || tenths > 9 || hundredths > 9 || thousandths > 9) return -1;
  return (tens * 10 + ones) * 1000 + tenths * 100 + hundredths * 10 + thousandths;
}

/** More than 9 for anything but a digit. */
function digit(bytes: Buffer, at: number): number {
  return ((bytes[at] ?? 0) - 0x30) >>> 0;
}
