import { z } from 'zod';

/** What a message asks of the bot. `elsewhere`: to be told that it does not work in this channel. */
export const wishes = ['check-message', 'check-thread', 'answer', 'elsewhere'] as const;
export type Wish = (typeof wishes)[number];

/** A message that asks for something, as the inbox stores it: where it stands, nothing of what it says. */
export const messageInput = z.object({
  team: z.string(),
  /** Slack's id of the organisation of the workspace. */
  enterprise: z.string().nullable().default(null),
  channel: z.string(),
  ts: z.string(),
  threadTs: z.string(),
  wish: z.enum(wishes),
});
export type MessageInput = z.infer<typeof messageInput>;
