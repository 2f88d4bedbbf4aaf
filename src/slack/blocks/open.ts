import type { RichTextBlock } from '@slack/types';
import type { Diagnosis, ReadSource } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { fitWeight } from '../fit.js';
import { bold, type Chunk, paragraph, plain, richText } from './rich-text.js';
import { neededKinds, openChecks } from './unchecked.js';

/** Kinds of missing evidence, and files, named before anything is unfolded. */
const shownAtOnce = 2;
const needsWeight = 200;

/** What was not checked, and what could not be read; null where nothing is open. */
export function openBlock(diagnosis: Diagnosis<Redacted>): RichTextBlock | null {
  const pieces = [...notChecked(diagnosis), ...notRead(diagnosis)];
  return pieces.length === 0 ? null : richText(pieces);
}

function notChecked(diagnosis: Diagnosis<Redacted>): Chunk {
  const words = missingWords(diagnosis);
  return words === null ? [] : [paragraph(bold('Not checked  '), plain(words))];
}

/** The evidence that checks were in want of: `server output; Exchange event log`; null where nothing was. */
export function missingWords(diagnosis: Diagnosis<Redacted>): string | null {
  const groups = openChecks(diagnosis);
  const needs = groups.slice(0, shownAtOnce).map(({ checks }) => fitWeight(neededKinds(checks), needsWeight));
  const left = groups.length - needs.length;
  if (needs.length === 0) return null;
  return left > 0 ? `${needs.join('; ')}; … and ${left} more` : needs.join('; ');
}

/** Files that could not be read, with the codes that say why. */
export function notRead({ sources }: Diagnosis<Redacted>): Chunk {
  const unread = sources.filter(({ problem }) => problem !== null);
  const lines = unread.slice(0, shownAtOnce).map(({ file, problem }: ReadSource<Redacted>) => {
    return `${fitWeight(file, needsWeight)} (${problem?.code ?? ''})`;
  });
  return listed('Not read', lines, unread.length - lines.length);
}

function listed(title: string, lines: readonly string[], left: number): Chunk {
  if (lines.length === 0) return [];
  const more = left > 0 ? [`… and ${left} more`] : [];
  return [paragraph(bold(title)), ...[...lines, ...more].map((line) => paragraph(plain(`• ${line}`)))];
}
