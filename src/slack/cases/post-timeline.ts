import { createHash } from 'node:crypto';
import type { Case, CaseThread } from '../../cases/case.js';
import type { EscalationPicture } from '../../cases/escalations.js';
import { timelinePicture } from '../../pictures/timeline-picture.js';
import type { Services } from '../services.js';
import { findOwnFile } from '../uploads/find-file.js';
import { type FileForThread, uploadFile } from '../uploads/upload-file.js';

/**
 * Posts the picture of a case's timeline into one of its threads, once for each diagnosis. Null where words tell it
 * better, and nothing is posted. Throws as `uploadFile` does, and posts it after all when it is called again.
 */
export async function postTimeline(
  stored: Case,
  thread: Pick<CaseThread, 'channel' | 'threadTs'>,
  services: Services,
): Promise<EscalationPicture | null> {
  const file = await pictureFor(stored, thread);
  if (file === null) return null;
  const fileId = (await findEarlier(stored.id, file, services)) ?? (await uploadFile(file, services));
  await services.cases.messages.addFile(stored.id, fileId);
  return { id: fileId, alt: file.alt };
}

/** An earlier attempt may have failed, or was broken off before or after Slack had the picture: the thread tells. */
async function findEarlier(caseId: string, file: FileForThread, services: Services): Promise<string | null> {
  const { channel, threadTs, bytes } = file;
  const what = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const isFirst = await services.cases.takeOnce(`timeline:${caseId}:${channel}:${threadTs}:${what}`);
  return isFirst ? null : findOwnFile(file, { channel, threadTs }, services);
}

async function pictureFor(
  { id, diagnosis, createdAt }: Case,
  { channel, threadTs }: Pick<CaseThread, 'channel' | 'threadTs'>,
): Promise<(FileForThread & { readonly alt: string }) | null> {
  const picture = await timelinePicture({ diagnosis, complaint: createdAt });
  if (picture === null) return null;
  return {
    name: `timeline-${id}.png`,
    title: picture.title,
    bytes: picture.png,
    alt: picture.alt,
    channel,
    threadTs,
    comment: 'Timeline of this case; the same in words is behind Timeline in the answer.',
  };
}
