import { PassThrough, pipeline } from 'node:stream';
import { centralLength, localLength } from './central-record.js';
import type { Entry } from './entry.js';

const name = Buffer.from('entry');
const endLength = 22;

/**
 * The content of one entry, through jszip. It gets an archive that holds this entry alone: jszip refuses an
 * archive as a whole for one entry that it cannot read, and keeps only one of several entries of one name.
 */
export async function* inflateWithJszip(entry: Entry, data: Buffer): AsyncGenerator<Buffer> {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(archiveOf(entry, data));
  const file = zip.file(name.toString());
  if (file === null) throw new Error('jszip lost the entry');
  const content = new PassThrough();
  pipeline(file.nodeStream(), content, raisedByReading);
  yield* content;
}

/** The pipeline hands its error to the stream that is read, and whoever reads that meets it there. */
function raisedByReading(): void {}

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
