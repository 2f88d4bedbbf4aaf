import { atMost, type Findings } from './goals.js';
import { small } from './input/bundle-plans.js';
import { markdownTable } from './markdown-table.js';
import { millisText, ratioText } from './numbers.js';
import { inPairs } from './pairs.js';
import { checkedBundle, ownCommand, type Workshop } from './workshop.js';

/** So many pairs for each of the others: these are short, and the difference is small. */
const more = 3;

/** The CLI on a bundle that is read in no time, against a Node.js that does nothing. */
export async function startUp(workshop: Workshop): Promise<Findings> {
  const { folder, options } = workshop;
  const { bundle } = await checkedBundle(workshop, small);
  const nothing = [process.execPath, '-e', '0'] as const;
  const { other, ours, ratio } = await inPairs(ownCommand(bundle), nothing, options.pairs * more, folder);
  return {
    title: 'Start-up',
    table: markdownTable(
      ['', 'CLI on a bundle of 20 kB', 'node -e 0', 'ratio'],
      [['start-up', millisText(ours.wall), millisText(other.wall), `**${ratioText(ratio)}**`]],
    ),
    goals: [atMost('start-up, to an empty Node.js process', ratio.median, 2.5)],
  };
}
