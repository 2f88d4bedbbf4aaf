import { causes } from '../../diagnosis/causes/index.js';
import type { CoverageState, Diagnosis, NotChecked } from '../../diagnosis/diagnosis.js';
import { articleTitles } from '../../diagnosis/stages.js';
import type { Redacted } from '../../redaction/redacted.js';
import { kindTitles, placeOf } from '../words.js';
import type { Paragraph } from './page.js';

/** Causes that the evidence speaks against, and where it does. */
export function ruledOut({ ruledOut, findings }: Diagnosis<Redacted>): Paragraph[] {
  if (ruledOut.length === 0) return [];
  const rows = ruledOut.map(({ id, because }): Paragraph => {
    const reasons = findings.filter((finding) => because.includes(finding.id));
    const words = reasons.map(({ summary, evidence: [first] }) => `${summary} (${placeOf(first)})`);
    const text = words.length === 0 ? causeTitle(id) : `${causeTitle(id)}: ${words.join('; ')}`;
    return { text, indent: 2, mark: '- ' };
  });
  return [{ text: 'Ruled out', style: 'heading' }, ...rows];
}

function causeTitle(id: string): string {
  return causes.find((cause) => cause.id === id)?.title ?? id;
}

/** What could not be checked, grouped by what would have to be sent. */
export function notChecked(diagnosis: Diagnosis<Redacted>): Paragraph[] {
  if (diagnosis.notChecked.length === 0) return [];
  const rows = byWayToObtain(diagnosis).flatMap(([way, checks]): Paragraph[] => [
    { text: way, indent: 2 },
    ...checks.map(({ title }): Paragraph => ({ text: title, indent: 4, mark: '- ' })),
  ]);
  return [{ text: 'Not checked', style: 'heading' }, ...rows];
}

/** The same where nothing at all was recognised: every check is open, so that naming them tells nothing. */
export function whatToSend(diagnosis: Diagnosis<Redacted>): Paragraph[] {
  const rows = byWayToObtain(diagnosis).map(([way]): Paragraph => ({ text: way, indent: 2, mark: '- ' }));
  return rows.length === 0 ? [] : [{ text: 'What to send', style: 'heading' }, ...rows];
}

/** The way to obtain tells of the first kind that a check needs. */
function byWayToObtain({ notChecked }: Diagnosis<Redacted>): [way: string, checks: NotChecked[]][] {
  const wayOf = ({ needs: [kind], howToObtain }: NotChecked) =>
    kind === undefined ? howToObtain : `${capitalised(kindTitles[kind])}: ${howToObtain}`;
  return [...Map.groupBy(notChecked, wayOf)];
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const stateWords: Readonly<Record<CoverageState, string>> = {
  fail: 'FAIL',
  pass: 'ok',
  'no-evidence': 'no evidence',
  'not-applicable': 'not applicable',
};

/** What became of each step of the article, grouped by its state. */
export function articleCoverage({ coverage }: Diagnosis<Redacted>): Paragraph[] {
  const groups = Map.groupBy(coverage, ({ state }) => state);
  const states = ['fail', 'pass', 'no-evidence', 'not-applicable'] as const;
  const rows = states.flatMap((state): Paragraph[] => {
    const steps = groups.get(state) ?? [];
    const text = steps.map(({ article }) => articleTitles[article]).join('; ');
    return steps.length === 0 ? [] : [{ text, indent: 2, mark: stateWords[state], markWidth: 16 }];
  });
  return rows.length === 0 ? [] : [{ text: 'Steps of the article', style: 'heading' }, ...rows];
}
