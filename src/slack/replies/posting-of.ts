import type { WebClient } from '@slack/web-api';
import { Pace } from '../pace.js';
import type { Services } from '../services.js';
import type { Posting } from './post-once.js';

/** What a post of the bot needs of its services. */
export type PostingServices = Pick<
  Services,
  'client' | 'hastyClient' | 'identity' | 'logger' | 'now' | 'pause'
>;

/** Slack counts the posts of each token apart: one pace for each client. */
const paces = new WeakMap<WebClient, Pace>();

/** What posting needs, as the services have it. */
export function postingOf(services: PostingServices): Posting {
  const { client, hastyClient, identity, logger, pause } = services;
  const onLost = (what: string, error: unknown) => logger.warn({ what, err: error }, 'a call was lost');
  return { client, hastyClient, botUserId: identity.userId, pace: paceOf(services), pause, onLost };
}

/** The pace of all posts that go out with this client's token. */
export function paceOf({ client, now, pause }: Pick<Services, 'client' | 'now' | 'pause'>): Pace {
  const pace = paces.get(client) ?? new Pace(now, pause);
  paces.set(client, pace);
  return pace;
}
