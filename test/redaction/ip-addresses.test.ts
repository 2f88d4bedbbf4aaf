import { isIP, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dottedNumber, ipv6Sign, isAddress } from '../../src/redaction/ip-addresses.js';

const almost = fc
  .array(fc.constantFrom('1', '10', '255', 'fe80', 'a', '.', ':', '::', '%', '-'), { maxLength: 15 })
  .map((parts) => parts.join(''));
const address = fc.oneof(fc.ipV4(), fc.ipV6(), almost, fc.domain(), fc.string());

it('an address is what Node.js takes for one', () => {
  fc.assert(
    fc.property(address, (text) => {
      expect(isAddress(text)).toBe(isIP(text) !== 0);
    }),
    { numRuns: 2000 },
  );
});

it('every address of IPv6 shows its sign, every one of IPv4 a dotted number', () => {
  fc.assert(
    fc.property(address, (text) => {
      if (isIPv6(text)) expect(text.toLowerCase()).toMatch(ipv6Sign);
      else if (isAddress(text)) expect(text).toMatch(dottedNumber);
    }),
    { numRuns: 2000 },
  );
  expect('1:2:3:4:5:6:10.1.2.3').toMatch(ipv6Sign);
  expect('at 09:12:33:310').not.toMatch(ipv6Sign);
});
