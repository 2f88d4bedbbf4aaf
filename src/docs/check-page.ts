import type { Cause } from '../diagnosis/cause.js';
import type { Check } from '../diagnosis/check.js';
import { evidenceList, questionList } from './evidence-text.js';
import { bold, bullets, code, document, heading, link, prose } from './markdown.js';
import { causePath, checkPath, indexPath, type Page } from './page.js';
import { articleLink, stageLink } from './places.js';
import { causesOf, type PossibleFinding, possibleFindings, type Role, roles } from './roles.js';

const up = '../';

/** Everything that is known of a check, for readers without the bot. */
export function checkPage(check: Check): Page {
  const blocks = [
    heading(1, check.title),
    `${link('Index', up + indexPath)} · check ${code(check.id)}`,
    prose(check.description),
    bullets(facts(check)),
    heading(2, 'Findings'),
    ...possibleFindings.filter((finding) => finding.check.id === check.id).flatMap(findingBlocks),
    heading(2, 'Evidence'),
    ...evidence(check),
    heading(2, 'What it cannot tell'),
    prose(check.cannotTell),
  ];
  return { path: checkPath(check.id), text: document(blocks) };
}

function facts({ stage, article }: Check): string[] {
  const asked = 'none; the question comes from how push works, not from the article';
  return [
    `${bold('Stage:')} ${stage === null ? 'none of its own' : stageLink(stage, up)}`,
    `${bold('Step of the article:')} ${article === null ? asked : articleLink(article, up)}`,
  ];
}

const roleWords: Readonly<Record<Role, string>> = {
  confirmedBy: 'Confirms',
  indicatedBy: 'Indicates',
  supportedBy: 'Makes more plausible',
  refutedBy: 'Speaks against',
  clearedBy: 'Rules out, where nothing speaks for it',
};

function findingBlocks(finding: PossibleFinding): string[] {
  const lines = roles.flatMap((role) => {
    const causes = causesOf(finding, role);
    return causes.length === 0 ? [] : [`${roleWords[role]}: ${causes.map(causeLink).join('; ')}`];
  });
  return [
    heading(3, finding.variant),
    prose(finding.meaning),
    lines.length === 0 ? 'Speaks for no cause and against none.' : bullets(lines),
  ];
}

function causeLink({ id, title }: Cause): string {
  return link(title, up + causePath(id));
}

function evidence(check: Check): string[] {
  const { needs, uses = [], asks = [] } = check;
  const people = asks.length === 0 ? [] : ['What it takes from people:', questionList(asks)];
  return [...(needs.length === 0 ? [] : files(needs, uses)), ...people];
}

function files(needs: Check['needs'], uses: Check['needs']): string[] {
  const needed = needs.length === 1 ? 'It needs:' : 'It needs one of these, and takes all that is there:';
  if (uses.length === 0) return [needed, evidenceList(needs)];
  return [needed, evidenceList(needs), 'Its answer is sharper with:', evidenceList(uses)];
}
