import type { SlackMessage } from '../../message.js';
import type { Respond } from '../../replies/respond.js';
import type { Services } from '../../services.js';

/** A command as somebody typed it. */
export interface CommandCall {
  /** What stands behind the verb. */
  readonly rest: string;
  readonly userId: string;
  readonly team: string;
  readonly channel: string;
  readonly triggerId: string;
  readonly respond: Respond;
}

/** Does what a verb says; what to tell the person who typed it, null where that comes later or elsewhere. */
export type Verb = (call: CommandCall, services: Services) => Promise<SlackMessage | null>;
