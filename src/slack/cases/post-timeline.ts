import { createHash } from 'node:crypto';
import type { Case, CaseThread } from '../../cases/case.js';
import { timelinePicture } from '../../pictures/timeline-picture.js';
import type { Services } from '../services.js';
import { uploadFile } from '../uploads/upload-file.js';

/**
 * Posts the picture of a case's timeline into one of its threads, once for each diagnosis. Does nothing where
 * words tell it better.
 */
export async function postTimeline(
  stored: Case,
  { channel, threadTs }: Pick<CaseThread, 'channel' | 'threadTs'>,
  services: Services,
): Promise<void> {
  const { cases } = services;
  const picture = await timelinePicture({ diagnosis: stored.diagnosis, complaint: stored.createdAt });
  if (picture === null) return;
  const what = createHash('sha256').update(picture.png).digest('hex').slice(0, 16);
  if (!(await cases.takeOnce(`timeline:${stored.id}:${channel}:${threadTs}:${what}`))) return;
  const fileId = await uploadFile(
    {
      name: `timeline-${stored.id}.png`,
      title: picture.title,
      bytes: picture.png,
      alt: picture.alt,
      channel,
      threadTs,
      comment: 'Timeline of this case; the same in words is behind Timeline in the answer.',
    },
    services,
  );
  await cases.messages.addFile(stored.id, fileId);
}
