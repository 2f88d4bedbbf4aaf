import { z } from 'zod';

/** A case that is to be diagnosed again, and where whoever asked for it is told what goes wrong. */
export const againInput = z.object({
  team: z.string(),
  /** Slack's id of the organisation of the workspace. */
  enterprise: z.string().nullable().default(null),
  caseId: z.string(),
  responseUrl: z.string(),
});
export type AgainInput = z.infer<typeof againInput>;
