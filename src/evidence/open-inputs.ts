import { Meter, type ReadingCounts } from './archive/meter.js';
import type { BundleFile, RecordCounts, UnreadableFile } from './bundle-file.js';
import { type Budget, defaultBudget, type Input, type Progress } from './input.js';
import { expandInput } from './inputs/expand-input.js';
import { type LocatedInput, locateInputs } from './inputs/located-input.js';
import { PathClaims } from './inputs/path-claims.js';

export interface OpenOptions {
  /** Shared by all inputs and the archives within them. */
  readonly budget?: Budget;
  readonly signal?: AbortSignal;
  /** Called once for every few megabytes that were read. */
  readonly onProgress?: (progress: Progress) => void;
  /** Told at the end, whatever it came to, what reading did in all. */
  readonly onCounts?: (counts: ReadingCounts) => void;
  /** Milliseconds, by which the time is measured that the budget allows. */
  readonly now?: () => number;
  /** Whether there is memory left to read on with; asked with every chunk. Where there is none, what was read stays. */
  readonly hasRoom?: () => boolean;
}

/**
 * Every file of the inputs in a fixed order, archives opened whatever their names: by input, then by path.
 * A single archive or folder is not part of the paths; of several inputs each is. A file must be read or left
 * alone before the next is asked for. Throws INPUT_NOT_FOUND before anything is read, and the signal's reason
 * on abort; everything else that goes wrong stands for the file or archive in which it does.
 */
export async function* openInputs(
  inputs: readonly Input[],
  options: OpenOptions = {},
): AsyncGenerator<BundleFile | UnreadableFile> {
  const meter = new Meter(options.budget ?? defaultBudget, options);
  try {
    yield* openLocated(await locateInputs(inputs), meter);
  } finally {
    options.onCounts?.(meter.counts());
  }
}

async function* openLocated(
  located: readonly LocatedInput[],
  meter: Meter,
): AsyncGenerator<BundleFile | UnreadableFile> {
  const claims = new PathClaims();
  for (const input of located) {
    for await (const file of expandInput(input, located.length === 1, meter)) {
      const onRecords = (counts: RecordCounts) => meter.addRecords(counts);
      yield { ...file, path: claims.claim(file.path), onRecords, ...uploadOf(input) };
    }
  }
}

function uploadOf(input: LocatedInput): { readonly uploaded?: number } {
  return 'uploaded' in input && input.uploaded !== null ? { uploaded: input.uploaded } : {};
}
