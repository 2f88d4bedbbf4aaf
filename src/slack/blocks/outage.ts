import type { Company, CompanyCase } from '../../cases/sightings.js';
import { permalink } from '../case-links.js';
import { escapeMarkup } from '../escape.js';
import type { SlackMessage } from '../message.js';
import { bold, type Leaf, link, paragraph, plain, richText } from './rich-text.js';

/** Cases that an announcement links; more are counted. */
const casesLinked = 20;

/** Cases that are probably one outage; `count` of them, of which those in `cases` may be named. */
export interface SharedCause extends Pick<Company, 'kind' | 'value' | 'cases'> {
  readonly count: number;
}

/** Several cases with one cause at once: probably one outage, told to those who take escalations. */
export function outageMessage(
  cause: string,
  { kind, value, cases, count: all }: SharedCause,
  workspaceUrl: string,
): SlackMessage {
  const where = kind === 'endpoint' ? `through ${value}` : 'for one tenant';
  const sentence = `Probable outage ${where}: ${cause}`;
  const count = `${all} open cases with this cause in the last 24 hours`;
  const linked = cases.slice(0, casesLinked);
  const left = all - linked.length;
  return {
    text: escapeMarkup(`${sentence}. ${count}.`),
    blocks: [
      richText([
        paragraph(bold(sentence)),
        paragraph(plain(linked.length === 0 ? count : `${count}: `), ...links(linked, workspaceUrl)),
        ...(left > 0 ? [paragraph(plain(`… and ${left} more`))] : []),
        paragraph(plain('Inferred from what the cases share; no status page was asked.')),
      ]),
    ],
  };
}

function links(cases: readonly CompanyCase[], workspaceUrl: string): Leaf[] {
  return cases.flatMap(({ id, threads: [home] }, index) => {
    const separator = index === 0 ? [] : [plain(', ')];
    if (home === undefined) return [...separator, plain(id)];
    const { channel, threadTs } = home;
    return [...separator, link(id, permalink(workspaceUrl, { channel, threadTs, messageTs: threadTs }))];
  });
}
