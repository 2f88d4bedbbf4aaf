import { z } from 'zod';

/* What the page may ask for; nothing of it is trusted before it fits. */

const id = z.string().min(1).max(40);
const text = z.string().max(40_000);
const place = { channel: id, ts: id };
const name = z.string().min(1).max(255);
const choice = z.union([z.string().max(3000), z.array(z.string().max(255)).max(100)]).optional();

/** A block id, a slash and an action id at most. */
const entryName = z.string().min(1).max(511);

const entries = z.record(
  entryName,
  z.union([
    z.string().max(3000),
    z.array(z.string().max(255)).max(100),
    z.object({ fileIds: z.array(id).max(10) }),
  ]),
);

const press = { action: name, block: name, choice, entries: entries.default({}) };

export const requests = {
  post: z.object({
    channel: id,
    text,
    threadTs: id.optional(),
    fileIds: z.array(id).max(10).default([]),
  }),
  sample: z.object({ channel: id, id: name }),
  click: z.object({ ...place, ...press }),
  command: z.object({ channel: id, command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/), text }),
  shortcut: z.object({ ...place, callbackId: name }),
  act: z.object(press),
  submit: z.object({ entries }),
  close: z.object({}),
  openHome: z.object({}),
  homeAct: z.object(press),
  step: z.object({ callbackId: name, inputs: z.record(name, z.string().max(3000)) }),
} as const;
export type Requests = { readonly [Name in keyof typeof requests]: z.infer<(typeof requests)[Name]> };
