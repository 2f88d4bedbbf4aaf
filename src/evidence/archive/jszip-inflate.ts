import type JSZip from 'jszip';
import { centralLength, localLength } from './central-record.js';
import type { Entry } from './entry.js';

const name = Buffer.from('entry');
const endLength = 22;

/** Loaded with the first entry. */
let jszip: Promise<{ readonly default: JSZip }> | null = null;

/**
 * The content of one entry, through jszip. It gets an archive that holds this entry alone: jszip refuses an
 * archive as a whole for one entry that it cannot read, and keeps only one of several entries of one name.
 */
export async function* inflateWithJszip(entry: Entry, data: Buffer): AsyncGenerator<Buffer> {
  jszip ??= import('jszip');
  const { default: Zip } = await jszip;
  const zip = await Zip.loadAsync(archiveOf(entry, data));
  const file = zip.file(name.toString());
  if (file === null) throw new Error('jszip lost the entry');
  yield* chunksOf(file.nodeStream());
}

/** What comes out of a stream of the old kind, chunk by chunk; a pipeline costs more than a small entry. */
async function* chunksOf(stream: NodeJS.ReadableStream): AsyncGenerator<Buffer> {
  const waiting: Buffer[] = [];
  let end: { readonly fault: unknown } | null = null;
  let wake = (): void => undefined;
  const finish = (fault: unknown): void => {
    end ??= { fault };
    wake();
  };
  stream.on('data', (chunk: Buffer) => {
    stream.pause();
    waiting.push(chunk);
    wake();
  });
  stream.on('end', () => finish(null));
  stream.on('error', finish);
  for (;;) {
    const chunk = waiting.shift();
    if (chunk !== undefined) yield chunk;
    else if (end !== null) return raise(end);
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
        stream.resume();
      });
  }
}

function raise({ fault }: { readonly fault: unknown }): void {
  if (fault !== null) throw fault;
}

function archiveOf(entry: Entry, data: Buffer): Buffer {
  const local = Buffer.alloc(localLength);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(centralLength);
  central.write('PK\x01\x02', 'latin1');
  central.writeUInt16LE(entry.method === 'deflated' ? 8 : 0, 10);
  central.writeUInt32LE(entry.crc, 16);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(entry.size, 24);
  central.writeUInt16LE(name.length, 28);
  return Buffer.concat([local, name, data, central, name, endOf(localLength + name.length + data.length)]);
}

function endOf(directoryStart: number): Buffer {
  const end = Buffer.alloc(endLength);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(centralLength + name.length, 12);
  end.writeUInt32LE(directoryStart, 16);
  return end;
}
