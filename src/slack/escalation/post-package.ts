import type { Case } from '../../cases/case.js';
import type { Escalation } from '../../cases/escalations.js';
import { timelinePicture } from '../../pictures/timeline-picture.js';
import { buildPackage, type Package } from '../../report/package/build-package.js';
import { titleOf } from '../blocks/case-bar.js';
import { caseView } from '../cases/case-view.js';
import type { Services } from '../services.js';
import { findOwnFile } from '../uploads/find-file.js';
import { uploadFile } from '../uploads/upload-file.js';

/** Makes the package of a case, and posts it into the thread of its escalation. */
export async function postPackage(stored: Case, escalation: Escalation, services: Services): Promise<void> {
  const { name, bytes } = await packageOf(stored, escalation, services);
  const place = { channel: escalation.channel, threadTs: escalation.messageTs ?? '' };
  const file = {
    ...place,
    name,
    title: `Package of case ${stored.id}`,
    bytes,
    comment: 'Package for Citrix support: summary, findings, excerpts, timeline and what was tried.',
  };
  const fileId = (await findOwnFile(file, place, services)) ?? (await uploadFile(file, services));
  await services.cases.messages.addFile(stored.id, fileId);
}

/** The same bytes, whenever it is made of the same. */
async function packageOf(
  stored: Case,
  { note, at: createdAt }: Escalation,
  services: Services,
): Promise<Package> {
  const { diagnosis, tried } = await caseView(stored, services);
  return buildPackage({
    caseId: stored.id,
    diagnosis,
    note,
    tried: tried.map(({ cause, step, result, at }) => ({
      title: titleOf(cause, step),
      result,
      when: at,
    })),
    timeline: await timelinePicture({ diagnosis: stored.diagnosis, complaint: stored.createdAt }),
    createdAt,
  });
}
