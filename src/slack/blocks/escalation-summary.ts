import type { ImageBlock, KnownBlock, RichTextBlock } from '@slack/types';
import type { Escalation, EscalationPicture } from '../../cases/escalations.js';
import type { Diagnosis, Finding } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { occurrenceWords, ownerTitle, tellingLine, verdictSentence } from '../../report/words.js';
import type { CaseView } from '../cases/case-view.js';
import { escapeMarkup } from '../escape.js';
import { fitWeight } from '../fit.js';
import { limits } from '../limits.js';
import type { SlackMessage } from '../message.js';
import { caseBar } from './case-bar.js';
import { escalationWords, homeAddress, targetTitle, urgencies } from './escalation-words.js';
import { doNowBlock } from './now.js';
import { reasonsOf } from './reasons.js';
import type { Setting } from './reply.js';
import {
  bold,
  type Chunk,
  italic,
  link,
  paragraph,
  person,
  plain,
  preformatted,
  richText,
} from './rich-text.js';
import { chainBlock, verdictHeader } from './verdict.js';

/** Findings whose evidence is shown, and what each of their texts weighs at most. */
const evidenceShown = 3;
/** The same where no cause was found: one proof is enough to see why. */
const proofsShown = 1;
/** Causes beside the first that are told. */
const othersShown = 3;
const summaryWeight = 300;
const excerptWeight = 240;
const excerptLength = 160;

/** The message that opens the thread of an escalation: what is wrong, who is asked, how urgent, and why. */
export function escalationSummary(view: CaseView, { workspaceUrl }: Setting): SlackMessage {
  const { diagnosis, escalation } = view;
  const blocks: (KnownBlock | null)[] = [
    verdictHeader(view),
    escalation === null ? null : requestBlock(view, escalation, workspaceUrl),
    doNowBlock(view, escalation === null ? null : targetTitle(escalation.target)),
    othersBlock(diagnosis),
    chainBlock(diagnosis),
    escalation?.include.includes('evidence') ? evidenceBlock(diagnosis) : null,
    pictureBlock(escalation?.picture ?? null),
    ...caseBar(view, null),
  ];
  return { text: summaryText(view), blocks: blocks.filter((block) => block !== null) };
}

/** Who is asked, by whom, and with what words. */
function requestBlock({ stored }: CaseView, escalation: Escalation, workspaceUrl: string): RichTextBlock {
  const { note, target, urgency, userId } = escalation;
  const home = homeAddress(stored, workspaceUrl);
  const from = home === null ? [] : [plain(', from '), link('the first thread', home)];
  return richText([
    paragraph(bold('For  '), plain(targetTitle(target))),
    paragraph(bold('Urgency  '), plain(urgencies[urgency].title)),
    paragraph(bold('By  '), person(userId), ...from),
    ...(note === null ? [] : [paragraph(bold('Note  '), plain(note))]),
  ]);
}

/** The causes beside the first, whoever has to act on them: whoever is asked looks for their own. */
function othersBlock({ causes }: Diagnosis<Redacted>): RichTextBlock | null {
  const [, ...others] = causes;
  if (others.length === 0) return null;
  const left = others.length - othersShown;
  return richText([
    ...others
      .slice(0, othersShown)
      .map((cause) =>
        paragraph(
          bold('Also found  '),
          plain(
            `${fitWeight(cause.summary, summaryWeight)} (${cause.confidence}; ${ownerTitle(cause.owner)}: ${cause.action})`,
          ),
        ),
      ),
    ...(left > 0 ? [paragraph(plain(`… and ${left} more behind Other causes in the thread`))] : []),
  ]);
}

function evidenceBlock(diagnosis: Diagnosis<Redacted>): RichTextBlock | null {
  const reasons = reasonsOf(diagnosis);
  if (reasons.length === 0) return null;
  const shown = diagnosis.causes.length === 0 ? proofsShown : evidenceShown;
  const left = reasons.length - shown;
  const more: Chunk = left > 0 ? [paragraph(plain(`… and ${left} more behind Evidence in the thread`))] : [];
  return richText([
    paragraph(bold('Evidence')),
    ...reasons.slice(0, shown).flatMap((finding) => evidencePieces(finding, diagnosis)),
    ...more,
  ]);
}

function pictureBlock(picture: EscalationPicture | null): ImageBlock | null {
  if (picture === null) return null;
  return { type: 'image', slack_file: { id: picture.id }, alt_text: picture.alt };
}

/** What the cause says already is not said again. */
function evidencePieces(finding: Finding<Redacted>, { causes }: Diagnosis<Redacted>): Chunk {
  const isSaid = finding.summary === causes[0]?.summary;
  const summary = isSaid ? [] : [plain(`${fitWeight(finding.summary, summaryWeight)}  `)];
  const [first] = finding.evidence;
  return [
    paragraph(...summary, italic(occurrenceWords(finding))),
    preformatted(fitWeight(tellingLine(first, excerptLength), excerptWeight)),
  ];
}

/** What notifications show, and all there is where Slack refuses the blocks. */
function summaryText({ diagnosis, escalation }: CaseView): string {
  const verdict = `${verdictSentence(diagnosis)}.`;
  if (escalation === null) return escapeMarkup(verdict);
  const lines = [
    `Escalation for ${escalationWords(escalation)}: ${verdict}`,
    ...(escalation.note === null ? [] : [`Note: ${escalation.note}`]),
  ];
  return escapeMarkup(fitWeight(lines.join('\n'), limits.messageText));
}
