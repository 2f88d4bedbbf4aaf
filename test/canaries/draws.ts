import fc from 'fast-check';

/*
 * What canaries are drawn from. Every name begins with letters that no word of a report has, so that finding them
 * in something that leaves can only be a leak. All of it is synthetic.
 */

const lower = [...'abcdefghijkmnopqrstuvwxyz'];
const mixed = [...'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'];

const of = (letters: readonly string[], length: number) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: length, maxLength: length + 4 });

/** A first name, a family name, a login name, an organisation's label. */
export const first = of(lower, 4).map((rest) => `zq${rest}`);
export const last = of(lower, 4).map((rest) => `xj${rest}`);
export const login = fc.tuple(of(lower, 4), fc.nat(99)).map(([rest, number]) => `qx${rest}${number}`);
export const organisation = of(lower, 5).map((rest) => `vq${rest}`);

/** What opens something: letters and digits, as a password, a ticket or a key has them. */
export const opaque = of(mixed, 20).map((text) => `zq7${text.replace(/.{4}/g, '$&4')}`);
export const password = of(mixed, 8).map((text) => `Wq7${text}`);
export const hexadecimal = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
export const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
/** Capitals and digits by turns. */
export const numbered = fc
  .tuple(of(lower, 8), digits(8))
  .map(([letters, numbers]) =>
    [...numbers].map((digit, index) => `${letters.charAt(index).toUpperCase()}${digit}`).join(''),
  );
export const base64 = (length: number) =>
  fc
    .uint8Array({ minLength: length, maxLength: length + 20 })
    .map((bytes) => Buffer.from(bytes).toString('base64'))
    .filter((text) => /\d/.test(text));
export const webToken = fc
  .tuple(first, fc.uint8Array({ minLength: 32, maxLength: 32 }))
  .map(([name, signature]) =>
    [
      { alg: 'RS256', typ: 'JWT' },
      { sub: name, aud: 'push' },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .concat(Buffer.from(signature).toString('base64url'))
      .join('.'),
  );

export const address4 = fc.ipV4().filter((ip) => !/^(?:127|0|17|255)\./.test(ip));
export const address6 = fc
  .array(fc.integer({ min: 0x1000, max: 0xffff }), { minLength: 7, maxLength: 7 })
  .map((groups) => `fd7a:${groups.map((group) => group.toString(16)).join(':')}`);
export const serverName = fc
  .tuple(
    fc.constantFrom('EXCH', 'MUC-EX', 'LONMBX', 'SRV-MSG', 'CASHUB', 'VQNODE'),
    fc.integer({ min: 10, max: 99 }),
  )
  .map(([role, number]) => `${role}${number}`);
export const privateSuffix = fc.constantFrom('local', 'lan', 'internal', 'corp', 'intra');
export const publicSuffix = fc.constantFrom('com', 'co.uk', 'de', 'org', 'net', 'io', 'ch');

export const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
