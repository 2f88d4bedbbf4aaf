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
  /** The time in which causes are counted, in milliseconds since the epoch; `to` is now. */
  readonly from: number;
  readonly to: number;
}

/** Gathers what the home tab of this person tells. */
export async function homeContent(team: string, reader: string, services: Services): Promise<HomeContent> {
  const to = services.now();
  const from = to - window;
  const [unsolved, solved, causes] = await Promise.all([
    listedCases({ team, reader, states: ['open', 'waiting', 'escalated'] }, services),
    listedCases({ team, reader, states: ['solved'] }, services),
    services.cases.overview.causes(team, from),
  ]);
  const lately = solved.filter(({ updatedAt }) => updatedAt >= from);
  return { reader, cases: [...unsolved, ...lately], causes, from, to };
}
