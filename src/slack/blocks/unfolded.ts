import type { KnownBlock } from '@slack/types';
import type { Case } from '../../cases/case.js';
import { redactionLine } from '../../report/redaction-words.js';
import { plural } from '../../report/words.js';
import type { CaseView } from '../cases/case-view.js';
import type { DocLinks } from '../doc-links.js';
import { evidenceChunks } from './evidence.js';
import { type Cut, fitChunks, type Room } from './fit-chunks.js';
import { bold, type Chunk, italic, paragraph } from './rich-text.js';
import { ruledOutChunks } from './ruled-out.js';
import { timelineBlocks } from './timeline.js';
import { uncheckedChunks } from './unchecked.js';
import { textWeight, weightOfBlocks } from './weight.js';

interface Part {
  readonly section: string;
  /** As much of it as there is room for; null where there is nothing to show. */
  readonly draw: ((room: Room) => KnownBlock[]) | null;
}

/** Which sections are unfolded, the room that the reply leaves them, and where more is to be read. */
export interface Unfolding {
  readonly unfolded: ReadonlySet<string>;
  readonly room: Room;
  readonly docs: DocLinks;
}

/**
 * Kept for every unfolded section, so that each at least says how much of it is not shown. All of them together
 * fit between our own bound on a message and Slack's.
 */
const leastRoom: Room = { blocks: 1, weight: 300 };

/** The unfolded sections, each within its share of the room that the reply leaves, however little that is. */
export function unfoldedBlocks(view: CaseView, { unfolded, room, docs }: Unfolding): KnownBlock[] {
  const draws = partsOf(view, docs).flatMap(({ section, draw }) =>
    draw !== null && unfolded.has(section) ? [draw] : [],
  );
  const blocks: KnownBlock[] = [];
  draws.forEach((draw, index) => {
    const share = 1 / (draws.length - index);
    const left = { blocks: room.blocks - blocks.length, weight: room.weight - weightOfBlocks(blocks) };
    blocks.push(
      ...draw({
        blocks: Math.max(Math.floor(left.blocks * share), leastRoom.blocks),
        weight: Math.max(Math.floor(left.weight * share), leastRoom.weight),
      }),
    );
  });
  return blocks;
}

function listPart(section: string, heading: string, chunks: readonly Chunk[], cut: Cut): Part {
  const title = paragraph(bold(heading));
  const draw = (room: Room): KnownBlock[] => {
    const [first, ...others] = fitChunks(chunks, { ...room, weight: room.weight - textWeight(title) }, cut);
    return first === undefined ? [] : [{ ...first, elements: [title, ...first.elements] }, ...others];
  };
  return { section, draw: chunks.length === 0 ? null : draw };
}

function partsOf({ stored, diagnosis }: CaseView, docs: DocLinks): Part[] {
  const evidence = [...redactionChunks(stored), ...evidenceChunks(diagnosis, docs)];
  const unchecked = uncheckedChunks(diagnosis, docs);
  return [
    listPart('evidence', 'Evidence', evidence, cutFirst('line of evidence', 'lines of evidence')),
    {
      section: 'timeline',
      draw: diagnosis.timeline.length === 0 ? null : (room) => timelineBlocks(diagnosis, room),
    },
    listPart('unchecked', 'Not checked', unchecked, cutFirst('kind of evidence', 'kinds of evidence')),
    listPart('ruled-out', 'Ruled out', ruledOutChunks(diagnosis, docs), cutFirst('cause', 'causes')),
  ];
}

/** What the lines of evidence do not show as it was. */
function redactionChunks({ redactions }: Case): Chunk[] {
  return redactions === null ? [] : [[paragraph(italic(redactionLine(redactions)))]];
}

function cutFirst(one: string, many: string): Cut {
  return { keep: 'first', more: (left) => `… and ${plural(left, `more ${one}`, `more ${many}`)}` };
}
