import type { Clock } from '../clock.js';
import type { Ids } from '../ids.js';

/** Slack: a trigger id serves once, within three seconds. */
export const triggerLifeMs = 3_000;
/** Slack: a response URL serves five times, within thirty minutes. */
export const responseUses = 5;
export const responseLifeMs = 30 * 60_000;

interface Trigger {
  readonly user: string;
  readonly expires: number;
  spent: boolean;
}

/** Where an answer through a response URL goes. */
export interface ResponseTarget {
  readonly channel: string;
  readonly user: string;
  readonly threadTs: string | null;
  /** The message that was acted on, where there was one. */
  readonly messageTs: string | null;
}

interface ResponseGrant {
  readonly target: ResponseTarget;
  readonly expires: number;
  left: number;
}

/** Permissions that Slack gives along with an interaction. */
export class Grants {
  readonly #triggers = new Map<string, Trigger>();
  readonly #responses = new Map<string, ResponseGrant>();
  readonly #clock: Clock;
  readonly #ids: Ids;

  constructor(clock: Clock, ids: Ids) {
    this.#clock = clock;
    this.#ids = ids;
  }

  newTrigger(user: string): string {
    const id = `${this.#ids.next('')}.${this.#ids.secret()}`;
    this.#triggers.set(id, { user, expires: this.#clock.now() + triggerLifeMs, spent: false });
    return id;
  }

  /** The member who caused it, or Slack's error. */
  spendTrigger(id: string): { readonly user: string } | { readonly error: string } {
    const trigger = this.#triggers.get(id);
    if (trigger === undefined) return { error: 'invalid_trigger_id' };
    if (trigger.spent) return { error: 'exchanged_trigger_id' };
    if (this.#clock.now() > trigger.expires) return { error: 'expired_trigger_id' };
    trigger.spent = true;
    return { user: trigger.user };
  }

  /** Answers the secret last part of the response URL. */
  newResponse(target: ResponseTarget): string {
    const id = this.#ids.secret();
    this.#responses.set(id, { target, expires: this.#clock.now() + responseLifeMs, left: responseUses });
    return id;
  }

  spendResponse(id: string): ResponseTarget | { readonly error: string } {
    const grant = this.#responses.get(id);
    if (grant === undefined) return { error: 'invalid_url' };
    if (this.#clock.now() > grant.expires) return { error: 'expired_url' };
    if (grant.left === 0) return { error: 'used_url' };
    grant.left -= 1;
    return grant.target;
  }
}
