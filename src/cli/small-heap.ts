import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { requiredNodeMajor } from '../required-node.js';

/** V8's flags are no interface that lasts: only where this was measured. */
const isKnown = Number.parseInt(process.versions.node, 10) === requiredNodeMajor;

/** More room for what is new does not make reading faster. In bytes. */
const youngEnough = 16 * 1024 * 1024;
const lookEveryMillis = 5;

/** So much garbage may there be before it is collected, to what is in use, in percent. */
const atFirst = ['--heap-growing-percent=200', '--semi-space-growth-factor=2'];
/** Where there is so much to read that it pays. */
const later = ['--heap-growing-percent=50', '--semi-space-growth-factor=1'];

/**
 * Keeps the heap of this process small from now on: what is new gets no more room than makes reading faster, and
 * garbage is collected before there is much more of it than of what is in use. V8 left alone takes what a machine of
 * its size can spare. How far it may let the young generation grow cannot be told to a process that runs; that it is
 * to grow no more can.
 */
export function keepHeapSmall(): void {
  if (!isKnown) return;
  set(atFirst);
  const looking = setInterval(() => {
    if (youngSize() < youngEnough) return;
    clearInterval(looking);
    set(later);
    // the compiled form that is kept at the end is taken by processes that run under the same flags
    process.once('exit', () => set(atFirst));
  }, lookEveryMillis);
  looking.unref();
}

function set(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}

function youngSize(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
}
