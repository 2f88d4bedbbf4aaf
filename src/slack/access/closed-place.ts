import { z } from 'zod';
import type { Access } from './access.js';

/** Something that was asked for in a channel in which the bot does not work, and how whoever asked can be told. */
export type ClosedPlace =
  | { readonly kind: 'command' }
  | { readonly kind: 'form' }
  /** `responseUrl`: null where the element stands in a form. */
  | { readonly kind: 'press'; readonly responseUrl: string | null }
  | { readonly kind: 'step'; readonly execution: string };

type Found = ClosedPlace & { readonly channel: string };

const command = z.object({ command: z.string(), channel_id: z.string() });
const view = z.object({ private_metadata: z.string() });
const place = z.object({ id: z.string() });
const responseUrl = z.string().nullish();
const press = z.object({
  type: z.enum(['block_actions', 'message_action']),
  channel: place.nullish(),
  container: z.object({ channel_id: z.string().nullish() }).nullish(),
  view: view.nullish(),
  response_url: responseUrl,
});
const form = z.object({ type: z.literal('view_submission'), view });
const step = z.object({
  type: z.literal('event_callback'),
  event: z.object({
    type: z.literal('function_executed'),
    function_execution_id: z.string(),
    inputs: z.object({ channel_id: z.string().trim() }),
  }),
});
const metadata = z.object({ channel: z.string() });

/**
 * The place of a body of Slack where the bot does not work there; null where it does, or the body names none. Messages
 * are none of these: what they ask for is judged with their wish.
 */
export function closedPlaceIn(body: unknown, { isOpen }: Pick<Access, 'isOpen'>): ClosedPlace | null {
  const found = commandIn(body) ?? pressIn(body) ?? formIn(body) ?? stepIn(body);
  if (found === null || isOpen(found.channel)) return null;
  const { channel, ...closed } = found;
  return closed;
}

function commandIn(body: unknown): Found | null {
  const { data } = command.safeParse(body);
  return data === undefined ? null : { kind: 'command', channel: data.channel_id };
}

function pressIn(body: unknown): Found | null {
  const { data } = press.safeParse(body);
  if (data === undefined) return null;
  const channel = data.channel?.id ?? data.container?.channel_id ?? channelOfForm(data.view);
  return channel ? { kind: 'press', responseUrl: data.response_url ?? null, channel } : null;
}

function formIn(body: unknown): Found | null {
  const { data } = form.safeParse(body);
  const channel = channelOfForm(data?.view);
  return channel === null ? null : { kind: 'form', channel };
}

/** Forms carry the channel that they were opened from; the home tab carries none. */
function channelOfForm(opened: z.infer<typeof view> | null | undefined): string | null {
  if (!opened?.private_metadata) return null;
  return metadata.safeParse(jsonOf(opened.private_metadata)).data?.channel ?? null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function stepIn(body: unknown): Found | null {
  const { data } = step.safeParse(body);
  if (data === undefined) return null;
  const { function_execution_id: execution, inputs } = data.event;
  return { kind: 'step', execution, channel: inputs.channel_id };
}
