import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/evidence/evidence.js';
import type { Input } from '../../src/evidence/input.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';

/* All files here are synthetic. */

function policyFile(values: Record<string, string>, uploaded?: number): Input {
  const elements = Object.entries(values).map(([name, value]) => `<${name}>${value}</${name}>`);
  const xml = `<MobileAppPolicies><Policies>${elements.join('')}</Policies></MobileAppPolicies>`;
  const upload = uploaded === undefined ? {} : { uploaded };
  return { kind: 'file', name: 'Ctxlog_AppPolicies.xml', bytes: Buffer.from(xml), ...upload };
}

function pasted(text: string, uploaded: number): Input {
  return { kind: 'text', name: `pasted text ${uploaded}`, text, uploaded };
}

function appInfo(bundleId: string, uploaded: number): Input {
  const text = `appName: Secure Mail\nappVersion: 24.1\nbundleIdentifier: ${bundleId}\n`;
  return { kind: 'file', name: 'AppInfo.txt', bytes: Buffer.from(text), uploaded };
}

const on = { PushNotificationsEnabled: 'true', PushNotificationsTenantId: 'tenant-1' };
const off = { PushNotificationsEnabled: 'false' };

function stated({ byKind }: Evidence, policy: string): (string | undefined)[] {
  return (byKind['app-policies'] ?? []).map(({ values }) => values.get(policy)?.value);
}

describe('policies of several uploads', () => {
  it('are those of the later whole file, whatever the order in which they are handed over', async () => {
    const inputs = [policyFile(off, 1), policyFile(on, 2)];
    for (const order of [inputs, inputs.toReversed()]) {
      const evidence = await readEvidence(order);
      expect(stated(evidence, 'PushNotificationsEnabled')).toEqual(['true']);
      expect(evidence.sources.map(({ kind, uploaded }) => [kind, uploaded]).sort()).toEqual([
        ['app-policies', 1],
        ['app-policies', 2],
      ]);
    }
  });

  it('are those of the later file even where an earlier one said the same before that', async () => {
    const evidence = await readEvidence([policyFile(off, 1), policyFile(on, 2), policyFile(off, 3)]);
    expect(stated(evidence, 'PushNotificationsEnabled')).toEqual(['false']);
  });

  it('are overlaid by an excerpt that somebody pasted later', async () => {
    const excerpt = pasted('<PushNotificationsEnabled>true</PushNotificationsEnabled>', 2);
    const evidence = await readEvidence([policyFile({ ...on, ...off }, 1), excerpt]);
    expect(stated(evidence, 'PushNotificationsEnabled')).toEqual(['true']);
    expect(stated(evidence, 'PushNotificationsTenantId')).toEqual(['tenant-1']);
    const [file] = evidence.byKind['app-policies'] ?? [];
    expect(file?.values.get('PushNotificationsEnabled')?.at.file).toBe('pasted text 2');
  });

  it('are not overlaid by an excerpt that came earlier', async () => {
    const excerpt = pasted('<PushNotificationsEnabled>true</PushNotificationsEnabled>', 1);
    const evidence = await readEvidence([excerpt, policyFile(off, 2)]);
    expect(stated(evidence, 'PushNotificationsEnabled')).toEqual(['false']);
  });

  it('of excerpts alone are the later of each', async () => {
    const evidence = await readEvidence([
      pasted(
        '<PushNotificationsEnabled>false</PushNotificationsEnabled>\n<ExchangeServer>m.example</ExchangeServer>',
        1,
      ),
      pasted('<PushNotificationsEnabled>true</PushNotificationsEnabled>', 2),
    ]);
    expect(stated(evidence, 'PushNotificationsEnabled').filter(Boolean)).toEqual(['true']);
    expect(stated(evidence, 'ExchangeServer').filter(Boolean)).toEqual(['m.example']);
  });

  it('of one upload all count, whatever their order, as where nothing is known of uploads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(undefined, 1), fc.boolean(), async (uploaded, turned) => {
        const inputs = [policyFile(off, uploaded), policyFile(on, uploaded)];
        const evidence = await readEvidence(turned ? inputs.toReversed() : inputs);
        expect(stated(evidence, 'PushNotificationsEnabled').sort()).toEqual(['false', 'true']);
      }),
      { numRuns: 8 },
    );
  });

  it('that were overtaken are still hidden in reports', async () => {
    const evidence = await readEvidence([policyFile(on, 1), policyFile(off, 2)]);
    expect(evidence.identities).toContainEqual({ kind: 'tenant-id', value: 'tenant-1' });
  });
});

describe('app info of several uploads', () => {
  it('is that of the later one', async () => {
    const evidence = await readEvidence([appInfo('com.citrix.mail.ios', 1), appInfo('com.example.mail', 2)]);
    expect(evidence.byKind['app-info']?.map(({ build }) => build?.value)).toEqual(['enterprise']);
  });
});
