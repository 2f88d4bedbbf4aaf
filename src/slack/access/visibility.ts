import type { Channels } from './channels.js';
import type { PersonKind } from './person-kind.js';

/** Who wants to see a case, and from where. */
export interface Reader {
  readonly userId: string;
  readonly kind: PersonKind;
  /** The channel they ask in; null where there is none, as in the home tab. */
  readonly channel: string | null;
  /** Their direct conversation with the bot; null where it is not known. */
  readonly direct: string | null;
}

/** What of a case decides who sees it. */
export interface Seen {
  /** The channels whose readers it was told to. */
  readonly channels: readonly string[];
  /** Slack's id of the person who holds it. */
  readonly holder: string | null;
  /** Slack's id of the person with whose message it began; null where that is not known. */
  readonly openedBy: string | null;
}

/**
 * Whether somebody may be shown a case, or told that there is one. Everybody may who could read it where they ask;
 * people of other organisations nowhere else. A full member sees the cases of every public channel, those they hold
 * or opened, and those of the channels they are in; a guest does not see those of public channels.
 */
export async function isVisible(
  { channels, holder, openedBy }: Seen,
  { userId, kind, channel, direct }: Reader,
  known: Pick<Channels, 'isPublic' | 'hasMember'>,
): Promise<boolean> {
  if (channel !== null && channels.includes(channel)) return true;
  if (kind !== 'member' && kind !== 'guest') return false;
  if (holder === userId || openedBy === userId) return true;
  if (direct !== null && channels.includes(direct)) return true;
  for (const one of channels.filter((id) => !id.startsWith('D'))) {
    if (kind === 'member' && (await known.isPublic(one))) return true;
    if (await known.hasMember(one, userId)) return true;
  }
  return false;
}
