/** A synthetic binary property list: one dictionary of texts, at most 255 of them. */
export function binaryPlist(values: Readonly<Record<string, string>>): Buffer {
  const pairs = Object.entries(values);
  const count = pairs.length;
  const references = Array.from({ length: count * 2 }, (_, index) => index + 1);
  const dictionary = Buffer.from([0xdf, 0x10, count, ...references]);
  const objects = [dictionary, ...pairs.map(([key]) => text(key)), ...pairs.map(([, value]) => text(value))];
  const offsets = Buffer.alloc(objects.length * 2);
  let at = 8;
  objects.forEach((object, index) => {
    offsets.writeUInt16BE(at, index * 2);
    at += object.length;
  });
  const trailer = Buffer.alloc(32);
  trailer.set([2, 1], 6);
  trailer.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer.writeBigUInt64BE(BigInt(at), 24);
  return Buffer.concat([Buffer.from('bplist00'), ...objects, offsets, trailer]);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'ascii');
  return Buffer.concat([Buffer.from([0x5f, 0x10, bytes.length]), bytes]);
}
