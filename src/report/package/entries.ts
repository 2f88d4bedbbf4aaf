import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { toJson } from '../json.js';
import { toTerminal } from '../terminal.js';
import { excerptEntries } from './excerpts.js';
import { readme } from './readme.js';
import { triedText } from './tried-text.js';

/** One line of what was tried in the case. */
export interface TriedLine {
  /** Title of the step. */
  readonly title: string;
  readonly result: 'done' | 'did-not-help';
  /** ms since the epoch. */
  readonly when: number;
}

/** What a package is made of; every text of a bundle in it has passed the gate. */
export interface PackageContents {
  readonly caseId: string;
  readonly diagnosis: Diagnosis<Redacted>;
  /** What the person who escalates has to say. */
  readonly note: Redacted | null;
  readonly tried: readonly TriedLine[];
  /** The picture of what happened when, and the same in words. */
  readonly timeline: { readonly png: Buffer; readonly alt: string } | null;
  /** ms since the epoch. */
  readonly createdAt: number;
}

/** One file of the package. */
export interface Entry {
  readonly name: string;
  readonly content: string | Buffer;
}

/** Columns of the summary: fits a mail and a printed page. */
const summaryWidth = 100;

export function packageEntries(contents: PackageContents): Entry[] {
  const { diagnosis, note, timeline, tried } = contents;
  const files: Entry[] = [
    { name: 'summary.txt', content: toTerminal(diagnosis, { color: false, width: summaryWidth }) },
    { name: 'findings.json', content: toJson(diagnosis) },
    ...excerptEntries(diagnosis),
    { name: 'tried.txt', content: triedText(tried) },
    ...(note === null ? [] : [{ name: 'note.txt', content: `${note}\n` }]),
    ...timelineEntries(timeline),
  ];
  return [
    { name: 'README.txt', content: readme(contents, new Set(files.map(({ name }) => name))) },
    ...files,
  ];
}

function timelineEntries(timeline: PackageContents['timeline']): Entry[] {
  if (timeline === null) return [];
  return [
    { name: 'timeline.png', content: timeline.png },
    { name: 'timeline.txt', content: `${timeline.alt}\n` },
  ];
}
