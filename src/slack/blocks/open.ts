import type { RichTextBlock } from '@slack/types';
import type { Diagnosis, ReadSource } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { plural } from '../../report/words.js';
import { fitWeight } from '../fit.js';
import { bold, type Chunk, paragraph, plain, richText } from './rich-text.js';
import { neededKinds, openChecks } from './unchecked.js';

/** Kinds of missing evidence, and files, named before anything is unfolded. */
const shownAtOnce = 2;
const needsWeight = 200;
const howWeight = 320;

/** What was not checked and how to obtain it, and what could not be read; null where nothing is open. */
export function openBlock(diagnosis: Diagnosis<Redacted>): RichTextBlock | null {
  const pieces = [...notChecked(diagnosis), ...notRead(diagnosis)];
  return pieces.length === 0 ? null : richText(pieces);
}

function notChecked(diagnosis: Diagnosis<Redacted>): Chunk {
  const groups = openChecks(diagnosis);
  const lines = groups.slice(0, shownAtOnce).map(({ checks, howToObtain }) => {
    const needs = `${neededKinds(checks)} (${plural(checks.length, 'check', 'checks')})`;
    return `${fitWeight(needs, needsWeight)}: ${fitWeight(inWords(howToObtain), howWeight)}`;
  });
  return listed('Not checked, for want of', lines, groups.length - lines.length);
}

/** The way without its commands, which the unfolded section shows for copying. */
function inWords(way: string): string {
  const [first = ''] = way.split('\n');
  return first.replace(/:$/, ' (the commands stand under “Not checked”)');
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
