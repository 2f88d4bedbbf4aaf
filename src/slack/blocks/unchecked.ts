import type { Diagnosis, NotChecked } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { kindTitles } from '../../report/words.js';
import { bold, type Chunk, paragraph, plain } from './rich-text.js';

/** Checks that want for the same evidence, and how to obtain it. */
export interface OpenChecks {
  readonly howToObtain: string;
  readonly checks: readonly NotChecked[];
}

/** The checks that could not be made, by what would have to be sent. */
export function openChecks({ notChecked }: Diagnosis<Redacted>): OpenChecks[] {
  const groups = Map.groupBy(notChecked, ({ howToObtain }) => howToObtain);
  return [...groups].map(([howToObtain, checks]) => ({ howToObtain, checks }));
}

/** Every check that could not be made, what it needs, and how to obtain that. */
export function uncheckedChunks(diagnosis: Diagnosis<Redacted>): Chunk[] {
  return openChecks(diagnosis).map(({ howToObtain, checks }) => [
    paragraph(bold(checks.map(({ title }) => title).join('; '))),
    paragraph(plain(`Needs: ${neededKinds(checks)}. ${howToObtain}`)),
  ]);
}

/** What these checks need, in words. */
export function neededKinds(checks: readonly NotChecked[]): string {
  const kinds = new Set(checks.flatMap(({ needs }) => needs));
  return [...kinds].map((kind) => kindTitles[kind]).join(' or ');
}
