import { draftLimit } from './draft.js';
import { legend } from './legend.js';

/** How much would be missed without a paragraph; of a letter that is too long the least weighty go first. */
export const weights = {
  essential: Number.POSITIVE_INFINITY,
  step: 60,
  wanted: 50,
  evidence: 40,
  laterStep: 30,
  background: 20,
  further: 10,
} as const;

export interface Paragraph {
  readonly text: string;
  readonly weight: number;
}

/** Paragraphs under one heading; a section that lost all of them goes with its heading. */
export interface Section {
  readonly heading?: string;
  readonly paragraphs: readonly Paragraph[];
  /** Lines that follow one another without a gap. */
  readonly tight?: boolean;
  /** Said in the place of what had to go. */
  readonly whenShortened?: string;
}

const greeting = 'Hello,';
const closing = 'Kind regards';

/** The sections as a letter of at most `draftLimit` characters, cut by whole paragraphs. */
export function writeLetter(sections: readonly Section[]): string {
  const gone = new Set<Paragraph>();
  let text = render(sections, gone);
  for (const paragraph of leastWeightyFirst(sections)) {
    if (text.length <= draftLimit) return text;
    gone.add(paragraph);
    text = render(sections, gone);
  }
  return text;
}

export function section(heading: string, texts: readonly string[], weight: number): Section {
  return { heading, paragraphs: texts.map((text) => ({ text, weight })) };
}

/** Like `section`, without gaps. */
export function tightSection(heading: string, texts: readonly string[], weight: number): Section {
  return { ...section(heading, texts, weight), tight: true };
}

/** Like `tightSection`, a dash before each text. */
export function listSection(heading: string, texts: readonly string[], weight: number): Section {
  const dashed = texts.map((text) => `- ${text}`);
  return tightSection(heading, dashed, weight);
}

/** Of equally weighty paragraphs the last goes first. */
function leastWeightyFirst(sections: readonly Section[]): Paragraph[] {
  return sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ weight }) => weight !== weights.essential)
    .toReversed()
    .toSorted((a, b) => a.weight - b.weight);
}

function render(sections: readonly Section[], gone: ReadonlySet<Paragraph>): string {
  const body = sections.map((one) => renderSection(one, gone)).filter((text) => text !== '');
  return [greeting, ...body, ...legend(body.join('\n')), closing].join('\n\n');
}

function renderSection(
  { heading, paragraphs, tight = false, whenShortened }: Section,
  gone: ReadonlySet<Paragraph>,
): string {
  const kept = paragraphs.filter((paragraph) => !gone.has(paragraph)).map(({ text }) => text);
  if (kept.length === 0) return '';
  const shortened = kept.length < paragraphs.length && whenShortened !== undefined ? [whenShortened] : [];
  const text = [...kept, ...shortened].join(tight ? '\n' : '\n\n');
  return heading === undefined ? text : `${heading}\n${text}`;
}
