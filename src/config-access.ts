import { z } from 'zod';

/** Who may do what. Ids are Slack's; null: not restricted. */
export interface AccessConfig {
  /** The channels in which the bot works; null: every channel it is in. */
  readonly channels: ReadonlySet<string> | null;
  /** Users (`U…`, `W…`) and user groups (`S…`) that may escalate; null: every full member. */
  readonly escalate: readonly string[] | null;
  /** Users and user groups that may have hidden values revealed to them; null: every full member. */
  readonly reveal: readonly string[] | null;
}

const channels = idList(/^[CDG][A-Z0-9]+$/, 'channel ids such as C0123456789');
const people = idList(
  /^[SUW][A-Z0-9]+$/,
  'user ids such as U0123456789 or user group ids such as S0123456789',
);

/** The variables that say who may do what. */
export const accessVariables = {
  ALLOWED_CHANNELS: channels.optional(),
  ESCALATION_USERS: people.optional(),
  REVEAL_USERS: people.optional(),
};

const variables = z.object(accessVariables);

/** Who may do what, as the environment says. */
export function toAccess(set: z.output<typeof variables>): AccessConfig {
  const { ALLOWED_CHANNELS: allowed, ESCALATION_USERS: escalate, REVEAL_USERS: reveal } = set;
  return {
    channels: allowed === undefined ? null : new Set(allowed),
    escalate: escalate ?? null,
    reveal: reveal ?? null,
  };
}

/** Ids set apart by commas. A list that is wrong in one place would shut out or let in somebody, so it is refused. */
function idList(id: RegExp, what: string) {
  return z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .refine((ids) => ids.every((one) => id.test(one)), `must be ${what}, set apart by commas`);
}
