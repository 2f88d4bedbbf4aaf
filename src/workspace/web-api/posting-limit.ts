import type { World } from '../world.js';

/** Answered with HTTP 429. */
export class RateLimited extends Error {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('ratelimited');
    this.name = 'RateLimited';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const lastPosts = new WeakMap<World, Map<string, number>>();

/** Slack lets an app post about once a second and channel; only looked at where the settings say so. */
export function claimPost(world: World, channel: string): void {
  if (!world.settings.limitPosting) return;
  const posts = lastPosts.get(world) ?? new Map<string, number>();
  lastPosts.set(world, posts);
  const now = world.clock.now();
  if (now - (posts.get(channel) ?? 0) < 1000) throw new RateLimited(1);
  posts.set(channel, now);
}
