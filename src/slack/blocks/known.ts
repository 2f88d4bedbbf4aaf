import type { ActionsBlock, KnownBlock, RichTextBlock, SectionBlock } from '@slack/types';
import type { KnownFinding, KnownScope } from '../../cases/known-findings.js';
import type { FoundCause } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { visible } from '../../redaction/visible.js';
import { occurrenceWords, plural } from '../../report/words.js';
import type { CaseView } from '../cases/case-view.js';
import { endWords } from '../end-date.js';
import { fitText, fitWeight } from '../fit.js';
import { takeBackAction, toKnownValue } from '../known-values.js';
import { limits } from '../limits.js';
import { actionIdOf, toButtonValue } from '../sections.js';
import { plainText } from './plain-text.js';
import { bold, paragraph, person, plain, richText } from './rich-text.js';

/** Known findings that are told of when unfolded; once one is taken back, the next shows. */
const knownShown = 5;
const headingWeight = 240;
const summaryWeight = 200;
const reasonWeight = 360;

/** What the team knows of, in one line; unfolded, why, who says so, until when, and how to take it back. */
export function knownBlocks(view: CaseView, unfolded: ReadonlySet<string>): KnownBlock[] {
  const { findings } = view.known;
  if (findings.length === 0) return [];
  if (!unfolded.has('known')) return [headingBlock(view, `Known (${findings.length})`)];
  const left = findings.length - knownShown;
  return [
    headingBlock(view, 'Hide known'),
    ...findings
      .slice(0, knownShown)
      .flatMap((known) => [knownBlock(view, known), takeBackBlock(view, known)]),
    ...(left > 0 ? [richText([paragraph(plain(`… and ${left} more`))])] : []),
  ];
}

function headingBlock(view: CaseView, label: string): SectionBlock {
  return {
    type: 'section',
    text: plainText(fitWeight(visible(headingOf(view)), headingWeight)),
    accessory: {
      type: 'button',
      action_id: actionIdOf('known'),
      text: plainText(label),
      value: toButtonValue({ caseId: view.stored.id, section: 'known' }),
    },
  };
}

function headingOf(view: CaseView): string {
  const { causes, findings } = view.known;
  if (causes.length > 0)
    return `Known, and folded away: ${causes.map((cause) => causeWords(view, cause)).join('; ')}`;
  return `Known: ${findings.map((known) => summaryOf(view, known)).join('; ')}`;
}

/** How often it is there shows where what is known gets worse. */
function causeWords({ stored, known }: CaseView, { title, because }: FoundCause<Redacted>): string {
  const ids = new Set(known.findings.map(({ finding }) => finding));
  const own = stored.diagnosis.findings.filter(({ id }) => ids.has(id) && because.includes(id));
  const count = own.reduce((sum, finding) => sum + finding.count, 0);
  return count < 2 ? title : `${title} (${plural(count, 'time', 'times')})`;
}

function occurrencesOf({ stored }: CaseView, { finding }: KnownFinding): string {
  const found = stored.diagnosis.findings.find(({ id }) => id === finding);
  return found === undefined ? '' : `  ${occurrenceWords(found)}`;
}

function summaryOf({ stored }: CaseView, { finding }: KnownFinding): string {
  return stored.diagnosis.findings.find(({ id }) => id === finding)?.summary ?? finding;
}

function knownBlock(view: CaseView, known: KnownFinding): RichTextBlock {
  const { reason, userId, scope, until } = known;
  return richText([
    paragraph(bold(fitWeight(summaryOf(view, known), summaryWeight)), plain(occurrencesOf(view, known))),
    paragraph(plain(fitWeight(reason, reasonWeight))),
    paragraph(plain(`Known ${scopeWords[scope]} until ${endWords(until)}, says `), person(userId)),
  ]);
}

const scopeWords: Readonly<Record<KnownScope, string>> = {
  case: 'in this case',
  tenant: 'for this tenant',
  everywhere: 'everywhere',
};

function takeBackBlock(view: CaseView, known: KnownFinding): ActionsBlock {
  const label = `Tell it again: ${visible(summaryOf(view, known))}`;
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: takeBackAction,
        text: plainText('Tell it again'),
        accessibility_label: fitText(label, limits.accessibilityLabel),
        value: toKnownValue({ caseId: view.stored.id, knownId: known.id }),
      },
    ],
  };
}
