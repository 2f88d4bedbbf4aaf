import { atMost, type Findings, type Goal } from './goals.js';
import { type Series, series } from './input/bundle-plans.js';
import { markdownTable } from './markdown-table.js';
import { megabytesText, secondsText } from './numbers.js';
import { inRounds, type Measured } from './pairs.js';
import { checkedBundle, ownCommand, type Workshop } from './workshop.js';

/** A series, and what each of its bundles took. */
interface Grown {
  readonly series: Series;
  readonly measured: readonly Measured[];
}

/** Of each series, what `--quick` leaves. */
const quickMembers = 2;
/** So many times the time for twice as much of anything; for more, once for each doubling. */
const perDoubling = 2.1;

/** How the time grows with bytes, entries, errors and causes. */
export async function growth(workshop: Workshop): Promise<Findings> {
  const grown: Grown[] = [];
  for (const one of series) grown.push(await grow(workshop, one));
  return { title: 'How the time grows', table: growthTable(grown), goals: grown.map(growthGoal) };
}

async function grow(workshop: Workshop, { members, name }: Series): Promise<Grown> {
  const { folder, options, say } = workshop;
  const chosen = options.quick ? members.slice(0, quickMembers) : members;
  const commands = [];
  for (const member of chosen) commands.push(ownCommand((await checkedBundle(workshop, member)).bundle));
  const measured = await inRounds(commands, options.pairs, folder);
  say(`${name}: ${measured.map(({ wall }) => secondsText(wall)).join(', ')}`);
  return { series: { name, members: chosen }, measured };
}

/** The worst step of a series: what it took, by doubling, against what twice as much may take. */
function growthGoal(grown: Grown): Goal {
  const worst = Math.max(...stepsOf(grown).map(({ doubled }) => doubled));
  return atMost(`twice the ${grown.series.name}: time`, worst, perDoubling);
}

/** From one member to the next: how much more there is, how much longer it took, and that by doubling. */
function stepsOf({ measured, series: { members } }: Grown) {
  return members.slice(1).map(({ amount }, index) => {
    const more = amount / (members[index]?.amount ?? amount);
    const longer = (measured[index + 1]?.wall.median ?? 0) / (measured[index]?.wall.median ?? 0);
    return { more, longer, doubled: longer ** (1 / Math.log2(more)) };
  });
}

function growthTable(all: readonly Grown[]): string {
  const rows = all.flatMap((grown) => {
    const steps = stepsOf(grown);
    return grown.series.members.map(({ name }, index) => {
      const { peak, wall } = grown.measured[index] ?? {};
      const step = steps[index - 1];
      const grew =
        step === undefined ? '' : `${step.longer.toFixed(2)} for ${Number(step.more.toFixed(1))} times`;
      return [name, wall ? secondsText(wall) : '', peak ? megabytesText(peak.median) : '', grew];
    });
  });
  return markdownTable(['bundle', 'time', 'memory', 'times as long as the one before'], rows);
}
