import type { Probe, ProbeCommand } from '../../report/probe.js';
import { limits, ownLimits } from '../limits.js';
import type { SlackMessage } from '../message.js';
import { fitChunks } from './fit-chunks.js';
import { bold, type Chunk, paragraph, plain, preformatted } from './rich-text.js';
import { worded } from './worded.js';

/** Commands for the Exchange administrator, each to be copied; `caseId`: the case whose region they are for. */
export function probeMessage(
  { title, intro, commands, closing, text }: Probe,
  caseId: string | null,
): SlackMessage {
  const heading = caseId === null ? title : `${title}, for case ${caseId}`;
  const chunks: Chunk[] = [
    [paragraph(bold(heading)), paragraph(plain(intro))],
    ...commands.map(commandChunk),
    [paragraph(plain(closing))],
  ];
  const room = { blocks: limits.blocksPerMessage, weight: ownLimits.messageWeight };
  return worded(
    [heading, text],
    fitChunks(chunks, room, { keep: 'first', more: (left) => `… and ${left} more` }),
  );
}

function commandChunk({ command, shows }: ProbeCommand): Chunk {
  return [paragraph(plain(shows)), preformatted(command)];
}
