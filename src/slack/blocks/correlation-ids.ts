import { adviceOf } from '../../errors.js';
import type { CorrelationId } from '../../reading/correlation-ids.js';
import { plural } from '../../report/words.js';
import type { Revealed } from '../cases/reveal-ids.js';
import type { SlackMessage } from '../message.js';
import { sentenceMessage } from './progress.js';
import { bold, type Chunk, paragraph, plain, preformatted, richText } from './rich-text.js';

/** Ids of each kind that are shown. */
const idsShown = 10;

const titles: Readonly<Record<CorrelationId['kind'], string>> = {
  'tenant-id': 'Tenant ID',
  'listener-token': 'Listener token',
};

/** The ids that Citrix needs, in clear, next to the fingerprints of the case; for one person alone. */
export function correlationIdsMessage(caseId: string, revealed: Revealed): SlackMessage {
  const { ids, missing } = revealed;
  const lost = missing.map(
    ({ code, count }) => `Not read: ${plural(count, 'file', 'files')}. ${adviceOf(code)} (${code})`,
  );
  if (ids.length === 0) {
    return sentenceMessage('The evidence of this case names no tenant ID and no listener token.', ...lost);
  }
  const onlyYou = 'Only you see this. It is recorded that you asked.';
  const heading = `Correlation ids of case ${caseId}`;
  return {
    text: `${heading}. ${onlyYou}`,
    blocks: [
      richText([
        paragraph(bold(heading)),
        ...idPieces(ids, 'tenant-id'),
        ...idPieces(ids, 'listener-token'),
        ...lost.map((sentence) => paragraph(plain(sentence))),
        paragraph(plain(onlyYou)),
      ]),
    ],
  };
}

function idPieces(ids: readonly CorrelationId[], kind: CorrelationId['kind']): Chunk {
  const own = ids.filter((id) => id.kind === kind);
  const left = own.length - idsShown;
  return [
    ...own
      .slice(0, idsShown)
      .flatMap(({ fingerprint, value }) => [
        paragraph(bold(titles[kind]), plain(`  ${fingerprint}`)),
        preformatted(value),
      ]),
    ...(left > 0 ? [paragraph(plain(`… and ${left} more`))] : []),
  ];
}
