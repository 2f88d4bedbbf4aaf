import JSZip from 'jszip';
import type { Input } from '../../src/evidence/input.js';

/** Path as reports give it → text. */
export type OpenedTexts = ReadonlyMap<string, string>;

/** Opens what was sent once more, by means of its own, to see what stands where. */
export async function openAgain(inputs: readonly Input[]): Promise<OpenedTexts> {
  const opened = await Promise.all(inputs.map((input) => open(input, inputs.length === 1)));
  return new Map(opened.flat());
}

async function open(input: Input, only: boolean): Promise<[string, string][]> {
  if (input.kind === 'path') throw new Error('the corpus lies in memory');
  if (input.kind === 'text') return [[input.name, input.text]];
  return unpacked(input.name, Buffer.from(input.bytes), only ? '' : `${input.name}!/`);
}

async function unpacked(path: string, bytes: Buffer, prefix: string): Promise<[string, string][]> {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return [[path, decoded(bytes)]];
  const zip = await JSZip.loadAsync(bytes);
  const entries = Object.values(zip.files).filter(({ dir }) => !dir);
  const inner = await Promise.all(
    entries.map(async (entry) => {
      const name = `${prefix}${entry.name}`;
      return unpacked(name, await entry.async('nodebuffer'), `${name}!/`);
    }),
  );
  return inner.flat();
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return Buffer.from(bytes.subarray(2)).swap16().toString('utf-16le');
  }
  return bytes.toString('utf-8').replace(/^\uFEFF/, '');
}
