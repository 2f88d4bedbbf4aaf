import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Findings } from './goals.js';
import { sizes, small } from './input/bundle-plans.js';
import { markdownTable } from './markdown-table.js';
import { run } from './process.js';
import { checkedBundle, ownCommand, type Workshop } from './workshop.js';

const profile = z.object({
  nodes: z.array(
    z.object({ id: z.number(), callFrame: z.object({ functionName: z.string(), url: z.string() }) }),
  ),
  samples: z.array(z.number()),
  /** Microseconds. */
  timeDeltas: z.array(z.number()),
});

/** A cost of the program: where it is, and its share of the time in which it did something. */
interface Cost {
  readonly place: string;
  readonly share: number;
}

/** So many of the dearest places are told. */
const told = 16;

/** Where the time goes that the largest bundle takes: the time in each function itself, not in what it calls. */
export async function profileOfLargest(workshop: Workshop): Promise<Findings> {
  const { bundle } = await checkedBundle(workshop, sizes[workshop.options.quick ? 1 : 2] ?? small);
  const folder = join(workshop.folder, 'profile');
  await mkdir(folder);
  const [node, ...args] = ownCommand(bundle);
  await run([node, '--cpu-prof', `--cpu-prof-dir=${folder}`, ...args], workshop.folder);
  const [name = ''] = await readdir(folder);
  const costs = costsOf(profile.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))));
  return {
    title: `Where the time goes, ${bundle.name}`,
    table: markdownTable(
      ['share of the time', 'in'],
      costs.slice(0, told).map(({ place, share }) => [`${(share * 100).toFixed(1)} %`, place]),
    ),
    goals: [],
  };
}

function costsOf({ nodes, samples, timeDeltas }: z.infer<typeof profile>): Cost[] {
  const places = new Map(nodes.map(({ callFrame, id }) => [id, placeOf(callFrame)]));
  const times = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const place = places.get(id) ?? '';
    if (place !== idle) times.set(place, (times.get(place) ?? 0) + (timeDeltas[index] ?? 0));
  }
  const whole = [...times.values()].reduce((sum, time) => sum + time, 0);
  const costs = [...times].map(([place, time]) => ({ place, share: time / whole }));
  return costs.sort((one, other) => other.share - one.share);
}

const idle = '(idle)';

/** `locate` in `evidence/table/locate-fields`; what is not ours by the name that Node.js gives it. */
function placeOf({ functionName, url }: { readonly functionName: string; readonly url: string }): string {
  const [, file] = /\/dist\/(.*)\.js$/.exec(url) ?? [];
  if (file === undefined) return functionName.replace(/^RegExp: .*/, 'regular expressions') || 'Node.js';
  return `\`${functionName || 'anonymous'}\` of ${file}`;
}
