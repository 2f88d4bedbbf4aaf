import type { RichTextBlock } from '@slack/types';
import type { CompanyCase, Outage } from '../../cases/sightings.js';
import { permalink } from '../case-links.js';
import type { CaseView, SeenTogether } from '../cases/case-view.js';
import { bold, type Leaf, link, paragraph, plain, richText } from './rich-text.js';

/** Cases that are named, each with a link to its thread. */
const casesLinked = 5;

/**
 * Other open cases of the last day with the same cause: `4 others today through eu-west-1`; null without any. `here`:
 * the channel in which that is said, null where it is none.
 */
export function companyBlock(
  { company }: Pick<CaseView, 'company'>,
  workspaceUrl: string,
  here: string | null,
): RichTextBlock | null {
  if (company.length === 0) return null;
  return richText(
    alike(company).map((group) =>
      paragraph(
        bold('Seen before  '),
        plain(companyWords(group)),
        ...links(group[0].cases, here, workspaceUrl),
        ...announcement(group, workspaceUrl),
      ),
    ),
  );
}

type Group = readonly [SeenTogether, ...SeenTogether[]];

/** Traits that tie the same cases are told in one breath. */
function alike(company: readonly SeenTogether[]): Group[] {
  const groups = Map.groupBy(company, ({ cases }) => cases.map(({ id }) => id).join(' '));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others]],
  );
}

/** `4 other open cases with this cause in the last 24 hours through eu-west-1`. */
export function companyWords(group: Group): string {
  const { length } = group[0].cases;
  const others = length === 1 ? '1 other open case' : `${length} other open cases`;
  const ties = group.map(({ kind, value }) =>
    kind === 'endpoint' ? `through ${value}` : 'of the same tenant',
  );
  return `${others} with this cause in the last 24 hours ${[...new Set(ties)].join(', ')}`;
}

/** The first announcement of these cases; another one would tell of the same. */
function announcement(group: Group, workspaceUrl: string): Leaf[] {
  const [address] = group.flatMap(({ outage }) => addressOf(outage, workspaceUrl) ?? []);
  return address === undefined ? [] : [plain('; '), link('announced as a probable outage', address)];
}

function addressOf(outage: Outage | null, workspaceUrl: string): string | null {
  if (outage === null || outage.channel === null || outage.messageTs === null) return null;
  const { channel, messageTs } = outage;
  return permalink(workspaceUrl, { channel, threadTs: messageTs, messageTs });
}

/** Cases of other channels are counted, but not named: not everybody here may read there. */
function links(cases: readonly CompanyCase[], here: string | null, workspaceUrl: string): Leaf[] {
  const near = cases.flatMap(({ id, threads }) => {
    const thread = threads.find(({ channel }) => channel === here);
    return thread === undefined ? [] : [{ id, thread }];
  });
  return near
    .slice(0, casesLinked)
    .flatMap(({ id, thread: { channel, threadTs } }, index) => [
      plain(index === 0 ? ': ' : ', '),
      link(id, permalink(workspaceUrl, { channel, threadTs, messageTs: threadTs })),
    ]);
}
