import type { CaseLine, CauseCount } from '../../cases/case-overview.js';
import { listedCases } from '../cases/listed-cases.js';
import type { Services } from '../services.js';

const day = 24 * 60 * 60_000;
/** How far back causes are counted and solved cases are told, in milliseconds. */
const window = 30 * day;

/** What one person's home tab tells. */
export interface HomeContent {
  readonly reader: string;
  /** Every case that is not solved, and those solved lately; the latest first. */
  readonly cases: readonly CaseLine[];
  readonly causes: readonly CauseCount[];
  /** Whether cases may be missing because Slack did not tell who may see them. */
  readonly isPartial?: boolean;
  /** The time in which causes are counted, in milliseconds since the epoch; `to` is now. */
  readonly from: number;
  readonly to: number;
}

/** Gathers what the home tab of this person tells. */
export async function homeContent(team: string, reader: string, services: Services): Promise<HomeContent> {
  const to = services.now();
  const from = to - window;
  const requester = { userId: reader, channel: null };
  const [unsolved, solved, causes] = await Promise.all([
    listedCases({ team, requester, states: ['open', 'waiting', 'escalated'] }, services),
    listedCases({ team, requester, states: ['solved'] }, services),
    causesFor(reader, team, from, services),
  ]);
  const lately = solved.lines.filter(({ updatedAt }) => updatedAt >= from);
  const isPartial = unsolved.isPartial || solved.isPartial;
  return { reader, cases: [...unsolved.lines, ...lately], causes, from, to, isPartial };
}

/** They count the cases of the whole team, which is nothing for people of other organisations. */
async function causesFor(
  reader: string,
  team: string,
  from: number,
  { access, cases }: Services,
): Promise<readonly CauseCount[]> {
  const { kind } = await access.person(reader);
  return kind === 'member' || kind === 'guest' ? cases.overview.causes(team, from) : [];
}
