import type { RichTextBlock } from '@slack/types';
import type { Case } from '../../cases/case.js';
import { redactionLine } from '../../report/redaction-words.js';
import { plural } from '../../report/words.js';
import type { CaseView } from '../cases/case-view.js';
import type { DocLinks } from '../doc-links.js';
import { evidenceChunks } from './evidence.js';
import { type Cut, fitChunks, type Room } from './fit-chunks.js';
import { bold, type Chunk, italic, paragraph } from './rich-text.js';
import { ruledOutChunks } from './ruled-out.js';
import { timelineChunks } from './timeline.js';
import { uncheckedChunks } from './unchecked.js';
import { textWeight, weightOfBlocks } from './weight.js';

interface Part {
  readonly section: string;
  readonly heading: string;
  readonly chunks: readonly Chunk[];
  readonly cut: Cut;
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
export function unfoldedBlocks(view: CaseView, { unfolded, room, docs }: Unfolding): RichTextBlock[] {
  const parts = partsOf(view, docs).filter(
    ({ section, chunks }) => unfolded.has(section) && chunks.length > 0,
  );
  const blocks: RichTextBlock[] = [];
  parts.forEach((part, index) => {
    const share = 1 / (parts.length - index);
    const left = { blocks: room.blocks - blocks.length, weight: room.weight - weightOfBlocks(blocks) };
    blocks.push(
      ...partBlocks(part, {
        blocks: Math.max(Math.floor(left.blocks * share), leastRoom.blocks),
        weight: Math.max(Math.floor(left.weight * share), leastRoom.weight),
      }),
    );
  });
  return blocks;
}

function partBlocks({ heading, chunks, cut }: Part, room: Room): RichTextBlock[] {
  const title = paragraph(bold(heading));
  const [first, ...others] = fitChunks(chunks, { ...room, weight: room.weight - textWeight(title) }, cut);
  if (first === undefined) return [];
  return [{ ...first, elements: [title, ...first.elements] }, ...others];
}

function partsOf({ stored, diagnosis }: CaseView, docs: DocLinks): Part[] {
  return [
    {
      section: 'evidence',
      heading: 'Evidence',
      chunks: [...redactionChunks(stored), ...evidenceChunks(diagnosis, docs)],
      cut: cutFirst('line of evidence', 'lines of evidence'),
    },
    {
      section: 'timeline',
      heading: 'Timeline',
      chunks: timelineChunks(diagnosis),
      cut: {
        keep: 'last',
        more: (left) => `… ${plural(left, 'earlier entry', 'earlier entries')} not shown`,
      },
    },
    {
      section: 'unchecked',
      heading: 'Not checked',
      chunks: uncheckedChunks(diagnosis, docs),
      cut: cutFirst('kind of evidence', 'kinds of evidence'),
    },
    {
      section: 'ruled-out',
      heading: 'Ruled out',
      chunks: ruledOutChunks(diagnosis, docs),
      cut: cutFirst('cause', 'causes'),
    },
  ];
}

/** What the lines of evidence do not show as it was. */
function redactionChunks({ redactions }: Case): Chunk[] {
  return redactions === null ? [] : [[paragraph(italic(redactionLine(redactions)))]];
}

function cutFirst(one: string, many: string): Cut {
  return { keep: 'first', more: (left) => `… and ${plural(left, `more ${one}`, `more ${many}`)}` };
}
