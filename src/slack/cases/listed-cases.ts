import type { CaseFilter, CaseLine } from '../../cases/case-overview.js';
import type { Channels } from '../access/channels.js';
import { isDirect, readerOf } from '../access/reader.js';
import type { Requester } from '../access/requester.js';
import { isVisible, type Reader } from '../access/visibility.js';
import type { Services } from '../services.js';

/** Rows that are looked at for one list; a team with more is told of these. */
const mostRows = 1000;

export interface ListWish extends Omit<CaseFilter, 'limit'> {
  /** Who is going to read the list, and where. */
  readonly requester: Requester;
}

/** The cases that somebody may see. */
export interface Listed {
  readonly lines: readonly CaseLine[];
  /** Whether some may be missing only because Slack does not say who somebody is, or who may read somewhere. */
  readonly isPartial: boolean;
}

/** Cases for a list that one person reads, the latest first: those alone that they may see. */
export async function listedCases(
  { requester, ...filter }: ListWish,
  services: Pick<Services, 'access' | 'cases' | 'client' | 'logger'>,
): Promise<Listed> {
  const lines = await services.cases.overview.list({ ...filter, limit: mostRows });
  if (lines.length === 0) return { lines, isPartial: false };
  const reader = await readerOf(
    requester,
    lines.some(({ channel }) => isDirect(channel)),
    services,
  );
  const { channels } = services.access;
  const visible = await Promise.all(
    lines.map(({ channel, ...line }) => isVisible({ ...line, channels: [channel] }, reader, channels)),
  );
  const hidden = lines.filter((line, index) => !visible[index] && !isDirect(line.channel));
  return {
    lines: lines.filter((_, index) => visible[index]),
    isPartial: hidden.length > 0 && (await isDoubtful(hidden, reader, channels)),
  };
}

/** Strangers are shown no others however much Slack tells. */
async function isDoubtful(
  hidden: readonly CaseLine[],
  { kind }: Reader,
  channels: Channels,
): Promise<boolean> {
  if (kind !== 'member' && kind !== 'guest') return kind === 'unknown';
  const places = [...new Set(hidden.map(({ channel }) => channel))];
  const told = await Promise.all(places.map((channel) => channels.isTold(channel)));
  return told.includes(false);
}
