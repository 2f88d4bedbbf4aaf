import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleFiles } from '../../../src/workspace/samples/bundle.js';
import { seeded } from '../../../src/workspace/samples/random.js';
import { fetches, setUpEvents } from '../../../src/workspace/samples/story.js';
import { buildZip } from '../../support/zip.js';
import { type Fault, usualFault } from './faults.js';
import { type PackedLog, packLog } from './write-log.js';

/** A synthetic bundle to be made. */
export interface BundlePlan {
  readonly name: string;
  /** Of the log, inflated. */
  readonly bytes: number;
  /** Files that the log is rotated into; default 10, as many as the app keeps. */
  readonly files?: number;
  /** Of all records, those that tell of a fault; default 1.5 %, and as many attempts before them. */
  readonly errors?: number;
  readonly faults?: readonly [Fault, ...Fault[]];
}

/** What the maker of a bundle knows of it. */
export interface BundleFacts {
  readonly name: string;
  /** Inflated and packed. */
  readonly bytes: number;
  readonly packed: number;
  /** Files of all kinds. */
  readonly files: number;
  /** Of the log. */
  readonly records: number;
  /** How often each fault stands in it. */
  readonly faults: ReadonlyMap<Fault, number>;
  /** Where the first of them stands. */
  readonly firstFault: { readonly file: string; readonly line: number } | null;
}

/** A bundle that lies there. */
export interface MadeBundle extends BundleFacts {
  readonly path: string;
}

const midnight = Date.UTC(2026, 10, 20);
const day = 86_400_000;
const folder = 'Secure Mail/';
const usual = { files: 10, errors: 0.015, faults: [usualFault] } as const;
/** One seed for all: what differs is what the plan says. */
const seed = 222_834;

/** Writes the bundle into the folder. */
export async function writeBundle(into: string, plan: BundlePlan): Promise<MadeBundle> {
  const { facts, zip } = await packBundle(plan);
  const path = join(into, `${plan.name}.zip`);
  await writeFile(path, zip);
  return { ...facts, path };
}

/** The bundle in memory. What is held at a time is a block of a log, and what is packed. */
export async function packBundle(
  plan: BundlePlan,
): Promise<{ readonly facts: BundleFacts; readonly zip: Buffer }> {
  const logs = await packLogs({ ...usual, ...plan });
  const others = [...otherFiles()].map(([name, content]) => ({ name, content }));
  const zip = buildZip([...others, ...logs.map(({ entry }) => entry)]);
  const bytes = sum(logs.map((log) => log.bytes)) + sum(others.map(({ content }) => content.length));
  const files = others.length + logs.length;
  return { facts: { name: plan.name, bytes, packed: zip.length, files, ...factsOf(logs) }, zip };
}

/** The names sort as the times do. */
async function packLogs({ bytes, errors, faults, files }: Required<BundlePlan>): Promise<PackedLog[]> {
  const mix = { errors, faults, random: seeded(seed) };
  const digits = String(files - 1).length;
  const logs: PackedLog[] = [];
  for (let index = 0; index < files; index += 1) {
    const [from, to] = [index, index + 1].map((part) => midnight + (part / files) * day);
    const name = `${folder}Diagnostics/CtxLog_${String(index).padStart(digits, '0')}.csv`;
    logs.push(await packLog({ name, size: bytes / files, from: from ?? 0, to: to ?? 0, mix }));
  }
  return logs;
}

/** Policies, events, schedule and app info of a device that works but for its faults. */
function otherFiles(): Map<string, Buffer> {
  return bundleFiles({ log: null, events: setUpEvents(8 * 60, ['tenant']), wakeUps: fetches(8 * 60, 48, 4) });
}

function factsOf(logs: readonly PackedLog[]): Pick<BundleFacts, 'records' | 'faults' | 'firstFault'> {
  const faults = new Map<Fault, number>();
  for (const log of logs)
    for (const [fault, count] of log.faults) faults.set(fault, (faults.get(fault) ?? 0) + count);
  const first = logs.find(({ firstFault }) => firstFault !== null);
  const line = first?.firstFault ?? null;
  return {
    records: sum(logs.map(({ records }) => records)),
    faults,
    firstFault: first === undefined || line === null ? null : { file: first.name, line },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
