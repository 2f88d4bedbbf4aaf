import { deflateRawSync, gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { buildZip, type ZipEntry } from '../../support/zip.js';
import { type Draws, largestMutant, type Mutation } from './mutation.js';
import { oddEntry, oddName } from './odd-entries.js';
import { byteMutations } from './of-bytes.js';
import { drawContentMutation } from './of-content.js';

interface File {
  readonly name: string;
  readonly content: Buffer;
}

/** Of a zip's own structure, or of what it holds, packed rightly again; other bytes are packed first. */
export const archiveMutations: readonly [Mutation, ...Mutation[]] = [
  ofFiles('content, packed rightly', async (files, draws) => {
    const at = draws.random.below(files.length);
    const changed = await Promise.all(
      files.map(async (file, index) => (index === at ? await changeContent(file, draws) : file)),
    );
    return buildZip(changed);
  }),
  ofFiles('zip field', (files, draws) => spoilField(buildZip(files), draws)),
  ofFiles('deflate stream', (files, { random, other }) =>
    onOne(files, random.below(files.length), ({ name, content }) => ({
      name,
      content,
      packed: Buffer.from(bytesChanged(deflateRawSync(content), { random, other })),
    })),
  ),
  ofFiles('odd entry', (files, { random }) =>
    onOne(files, random.below(files.length), (file) => ({ ...file, ...oddEntry(random) })),
  ),
  ofFiles('odd name', (files, { random }) =>
    onOne(files, random.below(files.length), ({ content }) => ({ name: oddName(random), content })),
  ),
  ofFiles('duplicate entry', (files, { random }) => {
    const twin = files[random.below(files.length)];
    return buildZip(twin === undefined ? files : [...files, { ...twin, content: Buffer.from('other') }]);
  }),
  {
    id: 'nest',
    apply: (bytes, { random }) => {
      let nested = bytes;
      const depth = 1 + random.below(5);
      for (let level = 0; level < depth; level += 1) {
        nested =
          random.below(4) === 0 ? gzipSync(nested) : buildZip([{ name: 'inner.zip', content: nested }]);
      }
      return nested;
    },
  },
  ofFiles('zip64', (files, { random }) =>
    buildZip(
      files.map((file) => ({ ...file, zip64: random.below(2) === 0, descriptor: random.below(2) === 0 })),
      { zip64: true, ...(random.below(2) === 0 ? { prefix: Buffer.from('prefix') } : {}) },
    ),
  ),
];

function ofFiles(
  id: string,
  change: (files: readonly File[], draws: Draws) => Buffer | Promise<Buffer>,
): Mutation {
  return { id, apply: async (bytes, draws) => change(await filesOf(bytes), draws) };
}

/** What the zip holds; bytes that are no zip, or no longer, are one file. */
async function filesOf(bytes: Buffer): Promise<readonly File[]> {
  const zip = await JSZip.loadAsync(bytes).catch(() => null);
  const entries = zip === null ? [] : Object.values(zip.files).filter(({ dir }) => !dir);
  const files = await Promise.all(
    entries.slice(0, 50).map(async (entry) => ({
      name: entry.name,
      content: await entry.async('nodebuffer').catch(() => Buffer.alloc(0)),
    })),
  );
  const isSmall = files.reduce((sum, { content }) => sum + content.length, 0) <= largestMutant;
  return files.length > 0 && isSmall ? files : [{ name: 'Diagnostics_1.csv', content: bytes }];
}

async function changeContent({ name, content }: File, draws: Draws): Promise<File> {
  const isZip = content.subarray(0, 2).toString('latin1') === 'PK';
  const mutation = isZip ? draws.random.pick(archiveMutations) : drawContentMutation(draws.random);
  return { name, content: await mutation.apply(content, draws) };
}

function onOne(files: readonly File[], at: number, change: (file: File) => ZipEntry): Buffer {
  return buildZip(files.map((file, index) => (index === at ? change(file) : file)));
}

function bytesChanged(bytes: Buffer, draws: Draws): Uint8Array {
  const changed = draws.random.pick(byteMutations).apply(bytes, draws);
  return changed instanceof Promise ? bytes : changed;
}

/** Length of the fixed part of each record of a zip, by its signature. */
const records: readonly [SignedLength, ...SignedLength[]] = [
  ['PK\u0001\u0002', 46],
  ['PK\u0003\u0004', 30],
  ['PK\u0005\u0006', 22],
];
type SignedLength = readonly [signature: string, length: number];

function spoilField(zip: Buffer, { random }: Draws): Buffer {
  const out = Buffer.from(zip);
  const [signature, length] = random.pick(records);
  const places: number[] = [];
  for (let at = out.indexOf(signature, 0, 'latin1'); at >= 0; at = out.indexOf(signature, at + 4, 'latin1'))
    if (at + length <= out.length) places.push(at);
  const place = places[random.below(Math.max(1, places.length))];
  if (place === undefined) return out;
  const value = random.pick([0, 1, 0xffff, 0xfffe, 0x7fff, out.length & 0xffff, random.below(0x10000)]);
  out.writeUInt16LE(value, place + 4 + 2 * random.below((length - 4) / 2));
  return out;
}
