/** A subscription id is a hundred characters long, give or take the host's name. */
const longest = 2000;
const guidLength = 16;
const hostShape = /^(?=.*[a-z])[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,8}$/i;

/**
 * The host, lower-case, of the server that owns a push subscription, from the subscription's id. The layout is
 * seen, not documented (reference 4.4): base64 of the host's length (16 bits, little-endian), the host in ASCII,
 * the length of a GUID (32 bits) and more. Null for anything else, a cut id included.
 */
export function ownerOfSubscription(id: string): string | null {
  const packed = id.replace(/\s+/g, '');
  if (packed.length > longest || !/^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(packed)) return null;
  const bytes = Buffer.from(packed, 'base64');
  const length = bytes.length < 2 ? 0 : bytes.readUInt16LE(0);
  const end = 2 + length;
  if (length === 0 || bytes.length < end + 4 || bytes.readUInt32LE(end) !== guidLength) return null;
  const host = bytes.toString('latin1', 2, end);
  return hostShape.test(host) ? host.toLowerCase() : null;
}
