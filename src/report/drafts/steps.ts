import { textBlocks } from '../../diagnosis/commands.js';
import type { FoundCause, Step } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { inMail } from './in-mail.js';
import { type Section, weights } from './letter.js';

/** A text with its commands set apart. */
function withCommandsSetApart(text: string): string {
  return textBlocks(text)
    .flatMap(({ commands, lines }) => (commands ? lines.map((line) => `    ${line}`) : lines))
    .join('\n');
}

export function hasCommands(text: string): boolean {
  return textBlocks(text).some(({ commands }) => commands);
}

/** The steps of one cause, the first cause's before those of others. */
export function stepSection(cause: FoundCause<Redacted>, index: number): Section {
  return {
    heading: index === 0 ? 'What to do' : `What to do about “${cause.title}”`,
    paragraphs: cause.steps.map((step, place) => ({
      text: stepText(step, place + 1),
      weight: weightOf(index, place),
    })),
    whenShortened: 'We know of further steps. If these do not help, please ask us.',
  };
}

/** Steps of a cause that are kept before the evidence: the catalogue puts the most promising first. */
const firstSteps = 3;

function weightOf(causeIndex: number, place: number): number {
  if (causeIndex > 0 || place >= firstSteps) return weights.laterStep - causeIndex;
  return place === 0 ? weights.essential : weights.step;
}

function stepText({ title, text }: Step, number: number): string {
  return `${number}. ${title}\n${withCommandsSetApart(inMail(text))}`;
}
