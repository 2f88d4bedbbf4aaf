import { formatMoment } from '../time.js';
import type { TriedLine } from './entries.js';

/** What was tried so far, the first first. */
export function triedText(tried: readonly TriedLine[]): string {
  if (tried.length === 0) return 'Nothing is noted as tried.\n';
  const inOrder = tried.toSorted((a, b) => a.when - b.when);
  return `${inOrder.map(line).join('\n')}\n`;
}

const resultWords: Readonly<Record<TriedLine['result'], string>> = {
  done: 'done',
  'did-not-help': 'did not help',
};

function line({ title, result, when }: TriedLine): string {
  return `- ${utcMoment(when)}: ${title} (${resultWords[result]})`;
}

/** `20 Nov 2026 09:12:33 UTC`, of a moment that no clock of a device or server told. */
export function utcMoment(utc: number): string {
  const [moment = ''] = formatMoment({ utc, offsetMinutes: 0 }).split(' (');
  return moment;
}
