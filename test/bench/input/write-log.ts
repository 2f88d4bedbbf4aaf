import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { ZipEntry } from '../../support/zip.js';
import { type LogFacts, type LogMix, logHeader, logLine } from './log-lines.js';

/** One of the files that a day's log is rotated into. */
export interface LogPlan {
  readonly name: string;
  /** At least so many bytes, and a record at most more. */
  readonly size: number;
  /** Milliseconds of the first record and behind the last one. */
  readonly from: number;
  readonly to: number;
  readonly mix: LogMix;
}

/** A log that is packed: what stands in the archive, and what it is made of. */
export interface PackedLog extends LogFacts {
  readonly entry: ZipEntry;
  readonly name: string;
  readonly bytes: number;
}

const blockSize = 256 * 1024;

/** Writes and packs a log, of which only a block is held at a time. */
export async function packLog(plan: LogPlan): Promise<PackedLog> {
  const facts: LogFacts = { records: 0, faults: new Map(), firstFault: null };
  let [crc, bytes] = [0, 0];
  const blocks = function* (): Generator<Buffer> {
    for (const block of blocksOf(plan, facts)) {
      crc = crc32(block, crc);
      bytes += block.length;
      yield block;
    }
  };
  const packed = await buffer(Readable.from(blocks()).pipe(createDeflateRaw()));
  const entry = { name: plan.name, packed, crc, size: bytes, compressedSize: packed.length };
  return { ...facts, entry, name: plan.name, bytes };
}

function* blocksOf({ from, mix, size, to }: LogPlan, facts: LogFacts): Generator<Buffer> {
  let block = logHeader;
  let [written, line] = [0, 2];
  while (written + block.length < size) {
    const passed = (written + block.length) / size;
    const text = logLine(stampOf(from + passed * (to - from)), mix, facts, line);
    line += linesIn(text);
    block += text;
    if (block.length < blockSize) continue;
    yield Buffer.from(block);
    written += block.length;
    block = '';
  }
  if (block !== '') yield Buffer.from(block);
}

/** All of it is ASCII: a character is a byte. */
function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

let [second, secondText] = [-1, ''];

/** `20-Nov-2026 09:12:33:310 (+0000)`; a second is written once. */
function stampOf(millis: number): string {
  const now = Math.floor(millis / 1000);
  if (now !== second) {
    second = now;
    secondText = `20-Nov-2026 ${new Date(now * 1000).toISOString().slice(11, 19)}:`;
  }
  return `${secondText}${String(Math.floor(millis % 1000) + 1000).slice(1)} (+0000)`;
}
