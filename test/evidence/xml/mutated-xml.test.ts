import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openInputs } from '../../../src/evidence/open-inputs.js';
import { readFile } from '../../../src/evidence/read-file.js';
import * as write from '../readers/exchange/synthetic-events.js';

const policies = `<?xml version="1.0" encoding="utf-8"?>
<MobileAppPolicies xmlns="http://example.com/policies">
  <!-- synthetic -->
  <AppName>Secure Mail</AppName>
  <Policies>
    <PushNotificationsEnabled>true</PushNotificationsEnabled>
    <Policy name="PushNotificationsEwsHostName" value="mail.corp.example"/>
    <Note><![CDATA[ü < 3]]> &amp; &#x41;</Note>
  </Policies>
</MobileAppPolicies>
`;
const list = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
  <key>appName</key><string>Secure Mail</string>
  <key>appVersion</key><string>24.1.0</string>
  <key>osVersion</key><string>17.2</string>
</dict></plist>
`;
/** Name, text, and how many of 300 mutations at least are refused: a broken event is rejected alone. */
const files: readonly (readonly [string, string, number])[] = [
  ['Ctxlog_AppPolicies.xml', policies, 100],
  ['AppInfo.plist', list, 100],
  ['events.xml', write.xmlFile([write.synthetic(), write.synthetic({ id: 7 })]), 0],
];

async function read(name: string, bytes: Buffer) {
  for await (const file of openInputs([{ kind: 'file', name, bytes }]))
    return 'problem' in file ? file : await readFile(file);
  throw new Error('no file');
}

interface Mutation {
  readonly at: number;
  readonly cut: number;
  readonly put: Buffer;
}

const markup = fc.constantFrom(
  '<',
  '>',
  '/',
  '&',
  '"',
  "'",
  '=',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '?>',
);
const put = fc.oneof(
  fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
  markup.map((text) => Buffer.from(text)),
  fc
    .constantFrom('<!DOCTYPE a>', '&constructor;', '&#0;', '\ufeff', '<__proto__>', 'xmlns:')
    .map((text) => Buffer.from(text)),
);
const mutation: fc.Arbitrary<Mutation> = fc.record({ at: fc.nat(2000), cut: fc.nat(40), put });

function mutate(bytes: Buffer, { at, cut, put: added }: Mutation): Buffer {
  const start = at % bytes.length;
  return Buffer.concat([bytes.subarray(0, start), added, bytes.subarray(start + cut)]);
}

describe('mutated XML', () => {
  it.each(files)('is read or refused with a code: %s', async (name, text, fewest) => {
    expect((await read(name, Buffer.from(text))).problem).toBeNull();
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        fc.constantFrom<BufferEncoding>('utf8', 'utf16le'),
        async (mutations, encoding) => {
          const mark = encoding === 'utf16le' ? '\ufeff' : '';
          const bytes = mutations.reduce(mutate, Buffer.from(mark + text, encoding));
          const { problem } = await read(name, bytes);
          expect(problem?.code).not.toBe('INTERNAL');
          if (problem !== null) refused += 1;
        },
      ),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThanOrEqual(fewest);
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'])(
    'takes a policy and a key %s for what they are',
    async (name) => {
      const policy = await read(
        'Ctxlog_AppPolicies.xml',
        Buffer.from(
          policies.replace(
            '<Note>',
            `<${name}>1</${name}><Policy name="${name}2" ${name}="x" value="2"/><Note>`,
          ),
        ),
      );
      const info = await read(
        'AppInfo.plist',
        Buffer.from(list.replace('<dict>', `<dict><key>${name}</key><string>3</string>`)),
      );
      expect([policy.problem, info.problem]).toEqual([null, null]);
      expect(stated(policy, name)).toBe('1');
      expect(stated(policy, `${name}2`)).toBe('2');
      expect(stated(info, name)).toBe('3');
    },
  );
});

function stated(file: Awaited<ReturnType<typeof read>>, name: string): string | undefined {
  const part = 'reading' in file ? file.reading?.part : null;
  if (!part || !('values' in part)) throw new Error('not read');
  return part.values.get(name)?.value;
}
