import type { Case } from '../../cases/case.js';
import type { Escalation } from '../../cases/escalations.js';
import { adviceOf, asSecureMailError, type ErrorCode } from '../../errors.js';
import type { Inclusion } from '../blocks/escalation-words.js';
import { sentenceMessage } from '../blocks/progress.js';
import { postTimeline } from '../cases/post-timeline.js';
import { inboxKinds } from '../inbox/inbox-kinds.js';
import { isPassing } from '../passing-error.js';
import { platformError } from '../platform-error.js';
import { postOnce } from '../replies/post-once.js';
import { postingOf } from '../replies/posting-of.js';
import type { Services } from '../services.js';
import { postPackage } from './post-package.js';
import { sentSince } from './sent-since.js';
import { showPicture } from './show-picture.js';

/**
 * Has the files of an escalation posted, so that no press of the case waits for them; once more for every further
 * upload, under its `source`.
 */
export async function orderFiles(
  { id: caseId, team }: Pick<Case, 'id' | 'team'>,
  { jobs, identity: { enterpriseId: enterprise } }: Services,
  source: string | null = null,
): Promise<void> {
  const thread = `files:${caseId}`;
  const key = source === null ? thread : `${thread}:${source}`;
  await jobs.add({ key, thread, kind: inboxKinds.files, input: { team, enterprise, caseId } });
}

/** What goes with an escalation is not the whole any more once a further upload came: its files are made anew. */
export async function renewFiles(stored: Case, services: Services): Promise<void> {
  const escalation = await services.cases.escalations.ofCase(stored.id);
  const wanted: readonly string[] = escalation?.include ?? [];
  if (escalation === null || !files.some(({ what }) => wanted.includes(what))) return;
  if (sentSince(stored, escalation).length > 0) await orderFiles(stored, services, stored.source);
}

/** Posts the files of an escalation into its thread. One that fails for good is told there. Throws what passes. */
export async function attachFiles(caseId: string, services: Services): Promise<void> {
  const stored = await services.cases.find(caseId);
  const escalation = await services.cases.escalations.ofCase(caseId);
  if (stored === null || escalation === null) return;
  const wanted = new Set(escalation.include);
  for (const { what, title, post } of files) {
    if (wanted.has(what)) await orTell(title, escalation, services, () => post(stored, escalation, services));
  }
}

interface Attachment {
  readonly what: Inclusion;
  readonly title: string;
  readonly post: (stored: Case, escalation: Escalation, services: Services) => Promise<void>;
}

const files: readonly Attachment[] = [
  {
    what: 'picture',
    title: 'timeline picture',
    post: async (stored, escalation, services) =>
      showPicture(stored.id, await postTimeline(stored, threadOf(escalation), services), services),
  },
  { what: 'package', title: 'package', post: postPackage },
];

/** What the files of an escalation are called, where it is told that one is missing. */
export const escalationFiles: readonly string[] = files.map(({ title }) => title);

/** The thread of an escalation that is posted. */
function threadOf({ channel, messageTs }: Escalation): { channel: string; threadTs: string } {
  return { channel, threadTs: messageTs ?? '' };
}

async function orTell(
  title: string,
  escalation: Escalation,
  services: Services,
  post: () => Promise<void>,
): Promise<void> {
  try {
    await post();
  } catch (error) {
    if (isPassing(error)) throw error;
    services.logger.warn({ err: error, caseId: escalation.caseId }, 'a file of an escalation was not posted');
    const code = codeOf(error);
    const told = sentenceMessage(`The ${title} is missing here.`, `${adviceOf(code)} (${code})`);
    const work = `attach:${escalation.caseId}:${title}`;
    await postOnce(told, threadOf(escalation), work, postingOf(services));
  }
}

function codeOf(error: unknown): ErrorCode {
  return platformError(error) === null ? asSecureMailError(error).code : 'UPLOAD_FAILED';
}
