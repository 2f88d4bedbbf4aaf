import type { Diagnosis, ReadSource } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { formatSeen } from '../time.js';
import { groupDigits, kindTitles, plural } from '../words.js';
import type { Paragraph } from './page.js';

/** Every file that was looked at, what it was taken for, and how much of it was understood. */
export function sourceList({ sources }: Diagnosis<Redacted>): Paragraph[] {
  if (sources.length === 0) return [];
  return [{ text: 'Files', style: 'heading' }, ...sources.flatMap(sourceParagraphs)];
}

function sourceParagraphs(source: ReadSource<Redacted>): Paragraph[] {
  return [
    { text: source.file, indent: 2, mark: '- ' },
    { text: describe(source), indent: 4 },
    ...(source.problem === null ? [] : [problem(source.problem)]),
  ];
}

function describe({ kind, records, rejected, from, to }: ReadSource<Redacted>): string {
  if (kind === 'unrecognized') return 'not recognised, nothing was read from it';
  const understood = rejected === 0 ? 'all understood' : `${groupDigits(rejected)} not understood`;
  const seen = formatSeen(from, to, kind === 'ews-event-log' ? 'server' : 'device');
  const parts = [
    kindTitles[kind],
    `${plural(records, 'record', 'records')}, ${understood}`,
    seen ?? 'no times',
  ];
  return parts.join('; ');
}

function problem({ code, message }: NonNullable<ReadSource<Redacted>['problem']>): Paragraph {
  return { text: `${code}: ${message}`, indent: 4 };
}
