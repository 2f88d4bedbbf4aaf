import type { Diagnosis, NotChecked } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { kindTitles } from '../../report/words.js';
import type { DocLinks } from '../doc-links.js';
import { type Chunk, type Leaf, named, paragraph, plain } from './rich-text.js';
import { textPieces } from './text-pieces.js';

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
export function uncheckedChunks(diagnosis: Diagnosis<Redacted>, docs: DocLinks): Chunk[] {
  return openChecks(diagnosis).map(({ howToObtain, checks }) => [
    paragraph(...checks.flatMap((check, index) => titleLeaves(check, index, docs))),
    ...textPieces(`Needs: ${neededKinds(checks)}. ${howToObtain}`),
  ]);
}

function titleLeaves({ check, title }: NotChecked, index: number, docs: DocLinks): Leaf[] {
  const leaf = named(title, docs.check(check));
  return index === 0 ? [leaf] : [plain('; '), leaf];
}

/** What these checks need, in words. */
export function neededKinds(checks: readonly NotChecked[]): string {
  const kinds = new Set(checks.flatMap(({ needs }) => needs));
  return [...kinds].map((kind) => kindTitles[kind]).join(' or ');
}
