import type { CaseFilter, CaseLine } from '../../cases/case-overview.js';
import { directChannel } from '../direct-channel.js';
import type { Services } from '../services.js';

/** Rows that are looked at for one list; a team with more is told of these. */
const mostRows = 1000;

export interface ListWish extends Omit<CaseFilter, 'limit'> {
  /** Who is going to read the list. */
  readonly reader: string;
}

/** Cases for a list that one person reads, the latest first; of direct conversations only those of the reader. */
export async function listedCases(
  { reader, ...filter }: ListWish,
  services: Pick<Services, 'cases' | 'client' | 'logger'>,
): Promise<CaseLine[]> {
  const lines = await services.cases.overview.list({ ...filter, limit: mostRows });
  if (!lines.some(isDirect)) return [...lines];
  const own = await directChannel(reader, services);
  return lines.filter((line) => !isDirect(line) || line.channel === own);
}

function isDirect({ channel }: CaseLine): boolean {
  return channel.startsWith('D');
}
