import { z } from 'zod';

/** A file as Slack describes it, as far as the bot looks; everything but the id may be missing. */
export const slackFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  mimetype: z.string().nullish(),
  filetype: z.string().nullish(),
  /** `hosted`, `snippet`, `external`, `tombstone`, `hidden_by_limit`, `file_access`, … */
  mode: z.string().nullish(),
  file_access: z.string().nullish(),
  is_external: z.boolean().nullish(),
  /** Bytes. */
  size: z.number().nonnegative().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
});
export type SlackFile = z.infer<typeof slackFile>;

/** What the file is called for people. */
export function nameOf({ name, title, id }: SlackFile): string {
  return name || title || id;
}

/** How many bytes Slack says it has; 0 where it does not say. */
export function sizeOf({ size }: SlackFile): number {
  return size ?? 0;
}

/** A file that Slack shows in a shared channel as a stub only: `files.info` has the rest. */
export function isStub(file: SlackFile): boolean {
  return file.file_access === 'check_file_info' || file.mode === 'file_access';
}
