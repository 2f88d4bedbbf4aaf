import type { Dialect } from './dialect.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment (UTC milliseconds) as the device writes it. */
export function momentText(
  utc: number,
  { offsetMinutes, time }: Pick<Dialect, 'offsetMinutes' | 'time'>,
): string {
  const at = new Date(utc + offsetMinutes * 60_000);
  const clock = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  const millis = String(at.getUTCMilliseconds()).padStart(3, '0');
  const day = two(at.getUTCDate());
  const zone = zoneText(offsetMinutes);
  if (time === 'iso')
    return `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${day}T${clock}.${millis}${zone}`;
  return `${day}-${months[at.getUTCMonth()]}-${at.getUTCFullYear()} ${clock}:${millis} (${zone})`;
}

/** The stamp in the name of a log file: `2026-11-20-08-00-00+0100`. */
export function nameStamp(utc: number, offsetMinutes: number): string {
  const at = new Date(utc + offsetMinutes * 60_000);
  const parts = [
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  ];
  return [at.getUTCFullYear(), ...parts.map(two)].join('-') + zoneText(offsetMinutes);
}

function zoneText(offsetMinutes: number): string {
  const minutes = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
