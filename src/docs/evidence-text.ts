import { isCommand } from '../diagnosis/commands.js';
import { howToObtain } from '../diagnosis/how-to-obtain.js';
import { findQuestion } from '../diagnosis/questions/index.js';
import type { EvidenceKind } from '../evidence/evidence.js';
import { kindTitles } from '../report/words.js';
import { bold, bullets, code, prose } from './markdown.js';

/** Kinds of evidence, each with the way to obtain it. */
export function evidenceList(kinds: readonly EvidenceKind[]): string {
  return bullets(kinds.map((kind) => `${bold(kindTitles[kind])}: ${wayText(howToObtain([kind]))}`));
}

/** A way with its commands, within one item of a list. */
function wayText(way: string): string {
  return way
    .split('\n')
    .map((line) => (isCommand(line) ? code(line) : prose(line)))
    .join(' ');
}

/** Questions that a person may be asked, each with its answers. */
export function questionList(ids: readonly string[]): string {
  const asked = ids.flatMap((id) => findQuestion(id) ?? []);
  return bullets(
    asked.map(({ text, howToFind, answers }) => {
      const labels = answers.map(({ label }) => `“${label}”`).join(', ');
      return `${bold(text)} ${prose(`${howToFind} Answers: ${labels}.`)}`;
    }),
  );
}
