import { isIP } from 'node:net';

/** Without one there is neither an IPv4 address nor a version. */
export const dottedNumber = /\d\.\d/;

/** Either some groups are left out of an IPv6 address, or six colons stand in it at least (RFC 4291, 2.2). */
export const ipv6Sign = /::|(?::[\da-f]{0,4}){6}/;

/** As `isIP`, which compiles and tries a pattern of a thousand characters for every name that is none. */
export function isAddress(text: string): boolean {
  return /^[\d.]+$|:/.test(text) && isIP(text) !== 0;
}
