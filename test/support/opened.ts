import { asSecureMailError } from '../../src/errors.js';
import type { BundleFile, UnreadableFile } from '../../src/evidence/bundle-file.js';
import type { Input } from '../../src/evidence/input.js';
import { type OpenOptions, openInputs } from '../../src/evidence/open-inputs.js';

/** What became of every file: its text, or the code of its problem. By path, in the order of opening. */
export async function openAll(
  inputs: readonly Input[],
  options: OpenOptions = {},
): Promise<[string, string][]> {
  const opened: [string, string][] = [];
  for await (const file of openInputs(inputs, options)) opened.push([file.path, await textOrCode(file)]);
  return opened;
}

/** The same for one input from memory. */
export function openBytes(bytes: Uint8Array, options: OpenOptions = {}): Promise<[string, string][]> {
  return openAll([{ kind: 'file', name: 'bundle.zip', bytes }], options);
}

export async function textOrCode(file: BundleFile | UnreadableFile): Promise<string> {
  if ('problem' in file) return file.problem.code;
  try {
    return (await readChunks(file)).toString();
  } catch (thrown) {
    return asSecureMailError(thrown).code;
  }
}

export async function readChunks(file: BundleFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of file.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
