import type { Case } from '../../cases/case.js';
import type { Escalation } from '../../cases/escalations.js';
import { adviceOf, asSecureMailError, type ErrorCode } from '../../errors.js';
import type { Inclusion } from '../blocks/escalation-words.js';
import { sentenceMessage } from '../blocks/progress.js';
import { postTimeline } from '../cases/post-timeline.js';
import { platformError } from '../platform-error.js';
import { sendOrPlain } from '../replies/with-plain-text.js';
import type { Services } from '../services.js';
import { postPackage } from './post-package.js';

/**
 * Posts the files of an escalation into its thread, so that no press of the case waits for them; at once where the
 * bot stops. One that fails is told there.
 */
export async function attachFiles(caseId: string, services: Services): Promise<void> {
  const job = () => attach(caseId, services);
  if (!services.presses.add(`files of ${caseId}`, job)) await job();
}

async function attach(caseId: string, services: Services): Promise<void> {
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
    post: (stored, escalation, services) => postTimeline(stored, threadOf(escalation), services),
  },
  { what: 'package', title: 'package', post: postPackage },
];

/** The thread of an escalation that is posted. */
function threadOf({ channel, messageTs }: Escalation): { channel: string; threadTs: string } {
  return { channel, threadTs: messageTs ?? '' };
}

async function orTell(
  title: string,
  escalation: Escalation,
  { client, logger }: Services,
  post: () => Promise<void>,
): Promise<void> {
  try {
    await post();
  } catch (error) {
    logger.warn({ err: error, caseId: escalation.caseId }, 'a file of an escalation was not posted');
    const code = codeOf(error);
    const told = sentenceMessage(`The ${title} is missing here.`, `${adviceOf(code)} (${code})`);
    const { channel, threadTs } = threadOf(escalation);
    await sendOrPlain(told, (parts) => client.chat.postMessage({ channel, thread_ts: threadTs, ...parts }));
  }
}

function codeOf(error: unknown): ErrorCode {
  return platformError(error) === null ? asSecureMailError(error).code : 'UPLOAD_FAILED';
}
