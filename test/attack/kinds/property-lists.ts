import { binaryPlist } from '../../fuzz/binary-plist.js';
import type { Attack } from '../attack.js';
import { fileIn } from '../write-file.js';

const kind = 'Property lists';
/** Without a value that it should have, the policies themselves are a cause. */
const refused = ['PLIST_BROKEN', 'cause-found'];

function spoiled(name: string, spoil: (plist: Buffer) => Buffer): Attack {
  const plist = binaryPlist({ PushNotificationsEnabled: 'true', NetworkAccess: 'NetworkAccessUnrestricted' });
  return {
    kind,
    name,
    expected: refused,
    write: (folder) => fileIn(folder, 'Ctxlog_AppPolicies.plist', spoil(plist)),
  };
}

/** The number of the trailer that begins so many bytes before the end, overwritten. */
function withTrailer(plist: Buffer, before: number, value: bigint): Buffer {
  const out = Buffer.from(plist);
  out.writeBigUInt64BE(value, out.length - before);
  return out;
}

export const propertyListAttacks: readonly Attack[] = [
  spoiled('2^60 objects', (plist) => withTrailer(plist, 24, 2n ** 60n)),
  spoiled('a top object that is not there', (plist) => withTrailer(plist, 16, 2n ** 60n)),
  spoiled('an offset table beyond the file', (plist) => withTrailer(plist, 8, 2n ** 60n)),
  spoiled('a dictionary that holds itself', (plist) => {
    const out = Buffer.from(plist);
    out.fill(0, 11, 15);
    return out;
  }),
  spoiled('a text of 2^31 bytes', (plist) => {
    const out = Buffer.from(plist);
    out.set([0x5f, 0x12, 0x7f, 0xff, 0xff, 0xff], out.indexOf(0x5f, 12));
    return out;
  }),
  spoiled('cut in the middle', (plist) => plist.subarray(0, plist.length / 2)),
  {
    kind,
    name: 'arrays that double 64 times',
    expected: refused,
    write: (folder) => fileIn(folder, 'Ctxlog_AppPolicies.plist', doubling(64)),
  },
];

/** Each array holds the next one twice: read as a tree it has 2^64 leaves. */
function doubling(levels: number): Buffer {
  const arrays = Array.from({ length: levels }, (_, index) => Buffer.from([0xa2, index + 1, index + 1]));
  const objects = [...arrays, Buffer.from([0x09])];
  const offsets = Buffer.alloc(objects.length * 2);
  objects.forEach((_, index) => {
    offsets.writeUInt16BE(8 + index * 3, index * 2);
  });
  const trailer = Buffer.alloc(32);
  trailer.set([2, 1], 6);
  trailer.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer.writeBigUInt64BE(BigInt(8 + levels * 3 + 1), 24);
  return Buffer.concat([Buffer.from('bplist00'), ...objects, offsets, trailer]);
}
