import type { Case } from '../../cases/case.js';
import type { Escalation } from '../../cases/escalations.js';
import { withTried } from '../../diagnosis/tried.js';
import { timelinePicture } from '../../pictures/timeline-picture.js';
import { buildPackage, type Package } from '../../report/package/build-package.js';
import { titleOf } from '../blocks/case-bar.js';
import type { Services } from '../services.js';
import { findOwnFile } from '../uploads/find-file.js';
import { uploadFile } from '../uploads/upload-file.js';
import { sentSince } from './sent-since.js';

/**
 * Makes the package of a case, and posts it into the thread of its escalation; another one for what was sent to the
 * case later.
 */
export async function postPackage(stored: Case, escalation: Escalation, services: Services): Promise<void> {
  const later = sentSince(stored, escalation).length;
  const { name, bytes } = await packageOf(stored, escalation, services);
  const place = { channel: escalation.channel, threadTs: escalation.messageTs ?? '' };
  const file = {
    ...place,
    name: later === 0 ? name : name.replace(/\.zip$/, `-update-${later}.zip`),
    title: `Package of case ${stored.id}${later === 0 ? '' : `, update ${later}`}`,
    bytes,
    comment: `${later === 0 ? 'Package for Citrix support' : 'Package for Citrix support, with what was sent since'}: summary, findings, excerpts, timeline and what was tried.`,
  };
  const fileId = (await findOwnFile(file, place, services)) ?? (await uploadFile(file, services));
  await services.cases.messages.addFile(stored.id, fileId);
}

/** Milliseconds since the epoch of a message. */
function sentAt(messageTs: string): number {
  return Math.floor(Number(messageTs) * 1000);
}

/** The same bytes, whenever it is made of the same. What the team knows of is no less part of it. */
async function packageOf(stored: Case, { note, at }: Escalation, services: Services): Promise<Package> {
  const tried = await services.cases.tried.ofCase(stored.id);
  return buildPackage({
    caseId: stored.id,
    diagnosis: withTried(stored.diagnosis, tried),
    note,
    tried: tried.map(({ cause, step, result, at: when }) => ({
      title: titleOf(cause, step),
      result,
      when,
    })),
    timeline: await timelinePicture({ diagnosis: stored.diagnosis, complaint: stored.createdAt }),
    createdAt: Math.max(at, ...stored.madeOf.map(({ messageTs }) => sentAt(messageTs))),
  });
}
