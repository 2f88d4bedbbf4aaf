import { z } from 'zod';

/** The case that a form is about, and the message whose button opened it. */
export interface CaseMetadata {
  readonly caseId: string;
  readonly channel: string;
  /** Thread of that message; its own time where it stands in none. */
  readonly threadTs: string;
}

const metadata = z.object({ caseId: z.string(), channel: z.string(), threadTs: z.string() });

/** What the `private_metadata` of a form carries. */
export function toMetadata(about: CaseMetadata): string {
  return JSON.stringify(about);
}

/** Throws for what no form of ours carries. */
export function fromMetadata(text: string): CaseMetadata {
  return metadata.parse(JSON.parse(text));
}
