import type { Escalation, Urgency } from '../../cases/escalations.js';
import type { Owner } from '../../diagnosis/diagnosis.js';
import { owners, ownerTitle } from '../../report/words.js';
import { permalink } from '../case-links.js';
import type { CaseView } from '../cases/case-view.js';
import { bold, type Leaf, link, plain } from './rich-text.js';

/** Who can be asked to take a case over, Citrix support first. */
export const targets: readonly Owner[] = owners.toSorted(
  (a, b) => Number(b === 'citrix-support') - Number(a === 'citrix-support'),
);

/** Urgencies for people: what each is called, and what it means. */
export const urgencies: Readonly<Record<Urgency, { readonly title: string; readonly means: string }>> = {
  normal: { title: 'Normal', means: 'In the usual order' },
  high: { title: 'High', means: 'Today' },
  critical: { title: 'Critical', means: 'Now: many users get no notifications' },
};

/** What can go with an escalation, for people. */
export const inclusions = {
  evidence: 'Evidence lines',
  picture: 'Timeline picture',
  package: 'Package for Citrix support (zip)',
} as const;
export type Inclusion = keyof typeof inclusions;

/** `Citrix support, high`. */
export function escalationWords({ target, urgency }: Pick<Escalation, 'target' | 'urgency'>): string {
  return `${targetTitle(target)}, ${urgencies[urgency].title.toLowerCase()}`;
}

/** Who is asked; a target that an older version knew stands as its id. */
export function targetTitle(target: string): string {
  const owner = targets.find((known) => known === target);
  return owner === undefined ? target : ownerTitle(owner);
}

/** `Escalated to Citrix support, high: open the escalation, open the first thread`; null until it is posted. */
export function escalationLeaves({ escalation, stored }: CaseView, workspaceUrl: string): Leaf[] | null {
  if (escalation?.messageTs == null) return null;
  const { channel, messageTs } = escalation;
  const address = permalink(workspaceUrl, { channel, threadTs: messageTs, messageTs });
  const home = homeAddress(stored, workspaceUrl);
  return [
    bold('Escalated to  '),
    plain(`${escalationWords(escalation)}: `),
    link('open the escalation', address),
    ...(home === null ? [] : [plain(', '), link('open the first thread', home)]),
  ];
}

/** Address of the thread in which a case began; null where it has none. */
export function homeAddress({ threads }: CaseView['stored'], workspaceUrl: string): string | null {
  const home = threads.find(({ role }) => role === 'home');
  if (home === undefined) return null;
  const { channel, threadTs } = home;
  return permalink(workspaceUrl, { channel, threadTs, messageTs: threadTs });
}
