import { checkCount } from './answers.js';
import { atLeast, atMost, type Findings, type Goal } from './goals.js';
import { nothingButErrors, sizes } from './input/bundle-plans.js';
import { usualFault } from './input/faults.js';
import type { MadeBundle } from './input/write-bundle.js';
import { markdownTable } from './markdown-table.js';
import { megabytesText, ratioText, secondsText } from './numbers.js';
import { inPairs, type Measured, type Paired } from './pairs.js';
import { grep, type Peer, peers, pythonCsv } from './peers.js';
import { run } from './process.js';
import { checkedBundle, ownCommand, type Workshop } from './workshop.js';

/** A bundle, and a peer that was measured on it, or is not installed. */
interface Meeting {
  readonly bundle: MadeBundle;
  readonly peer: Peer;
  readonly paired: Paired | null;
}

/** Of the sizes, those that `--quick` leaves. */
const quickSizes = 2;

/** The whole diagnosis against what people use instead, on every size. */
export async function againstPeers(workshop: Workshop): Promise<Findings> {
  const meetings: Meeting[] = [];
  for (const plan of workshop.options.quick ? sizes.slice(0, quickSizes) : sizes) {
    const { bundle } = await checkedBundle(workshop, plan);
    for (const peer of peers) meetings.push(await meeting(workshop, bundle, peer));
  }
  const errors = workshop.options.quick ? [] : [await errorsAlone(workshop)];
  return {
    title: 'Against what people use instead',
    table: peerTable(meetings),
    goals: [...peerGoals(meetings), ...memoryGoals(meetings), ...errors],
  };
}

async function meeting(workshop: Workshop, bundle: MadeBundle, peer: Peer): Promise<Meeting> {
  const { folder, options, say } = workshop;
  const command = await peer.command(bundle, usualFault.needle);
  if (command === null) return { bundle, peer, paired: null };
  checkCount(bundle, peer.name, await run(command, folder), usualFault);
  const paired = await inPairs(ownCommand(bundle), command, options.pairs, folder);
  say(`${bundle.name}: ${ratioText(paired.ratio)} times ${peer.name}`);
  return { bundle, peer, paired };
}

/** By the byte, a log in which every record matters against an ordinary one. */
async function errorsAlone(workshop: Workshop): Promise<Goal> {
  const { folder, options } = workshop;
  const usual = sizes[sizes.length - 1] ?? nothingButErrors;
  const [{ bundle: full }, { bundle: ordinary }] = [
    await checkedBundle(workshop, nothingButErrors),
    await checkedBundle(workshop, usual),
  ];
  const { ratio } = await inPairs(ownCommand(full), ownCommand(ordinary), options.pairs, folder);
  return atMost(`${full.name}: time, to ${ordinary.name} of ordinary log`, ratio.median, 1.1);
}

function peerGoals(meetings: readonly Meeting[]): Goal[] {
  const wanted = [
    { size: '50 MB', peer: grep, goal: (ratio: number, what: string) => atMost(what, ratio, 2) },
    { size: '400 MB', peer: grep, goal: (ratio: number, what: string) => atMost(what, ratio, 1.25) },
    { size: '400 MB', peer: pythonCsv, goal: (ratio: number, what: string) => atLeast(what, 1 / ratio, 1.5) },
  ];
  return wanted.flatMap(({ goal, peer, size }) => {
    const ratio = meetings.find((met) => met.bundle.name === size && met.peer === peer)?.paired?.ratio;
    const sense = peer === grep ? `time, to \`${peer.name}\`` : `times as fast as ${peer.name}`;
    return ratio === undefined ? [] : [goal(ratio.median, `${size}: ${sense}`)];
  });
}

/** At the largest size, absolutely and against the middle one. */
function memoryGoals(meetings: readonly Meeting[]): Goal[] {
  const peakAt = (size: string) =>
    meetings.find((met) => met.bundle.name === size && met.paired !== null)?.paired?.ours.peak?.median;
  const [middle, large] = [peakAt('50 MB'), peakAt('400 MB')];
  if (middle === undefined || large === undefined) return [];
  return [
    atMost('peak memory at 400 MB, to that at 50 MB', large / middle, 1.3),
    atMost('peak memory at 400 MB', large / 1024 / 1024, 250, ' MB'),
  ];
}

function peerTable(meetings: readonly Meeting[]): string {
  const titles = [
    'bundle',
    'peer',
    'ours',
    'peer',
    'ours: processor, memory',
    'peer: processor, memory',
    'ours / peer',
  ];
  return markdownTable(
    titles,
    meetings.map(({ bundle, paired, peer }) => {
      const size = `${bundle.name} (${megabytesText(bundle.packed)} packed)`;
      if (paired === null) return [size, peer.name, '', 'not installed', '', '', ''];
      const { other, ours, ratio } = paired;
      const times = [secondsText(ours.wall), secondsText(other.wall)];
      return [size, peer.name, ...times, costText(ours), costText(other), `**${ratioText(ratio)}**`];
    }),
  );
}

function costText({ peak, processor }: Measured): string {
  if (peak === null || processor === null) return '';
  return `${(processor.median / 1000).toFixed(2)} s, ${megabytesText(peak.median)}`;
}
