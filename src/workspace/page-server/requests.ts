import { z } from 'zod';

/* What the page may ask for; nothing of it is trusted before it fits. */

const id = z.string().min(1).max(40);
const text = z.string().max(40_000);
const place = { channel: id, ts: id };
const name = z.string().min(1).max(255);
const choice = z.string().max(2000).optional();

const entries = z.record(
  name,
  z.union([
    z.string().max(3000),
    z.array(z.string().max(255)).max(100),
    z.object({ fileIds: z.array(id).max(10) }),
  ]),
);

export const requests = {
  post: z.object({
    channel: id,
    text,
    threadTs: id.optional(),
    fileIds: z.array(id).max(10).default([]),
  }),
  sample: z.object({ channel: id, id: name }),
  click: z.object({ ...place, action: name, block: name, choice }),
  command: z.object({ channel: id, command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/), text }),
  shortcut: z.object({ ...place, callbackId: name }),
  act: z.object({ action: name, block: name, choice, entries: entries.default({}) }),
  submit: z.object({ entries }),
  close: z.object({}),
} as const;
export type Requests = { readonly [Name in keyof typeof requests]: z.infer<(typeof requests)[Name]> };
