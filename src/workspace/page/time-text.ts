const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `09:12`, UTC like everything the bot reports; of a message's `ts`. */
export function clockText(ts: string): string {
  const at = dateOf(ts);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** `20 Nov 2026, 09:12:33 UTC`. */
export function fullTimeText(ts: string): string {
  const at = dateOf(ts);
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}, ${clockText(ts)}:${two(at.getUTCSeconds())} UTC`;
}

/** For `<time datetime>`. */
export function isoTime(ts: string): string {
  return dateOf(ts).toISOString();
}

/** `48 KB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function dateOf(ts: string): Date {
  return new Date(Number(ts) * 1000);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
