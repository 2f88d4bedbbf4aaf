import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { samples } from '../../src/workspace/samples.js';

const families = [
  'push-disabled-by-policy',
  'listener-host-invalid',
  'network-access-blocked',
  'entitlement-missing',
  'apns-token-unavailable',
  'tenant-id-wrong',
  'gateway-blocks-listener',
  'device-cannot-reach-listener',
  'ews-unreachable',
  'ews-authentication',
  'ews-request-too-large',
  'listener-update-failed',
  'exchange-cannot-reach-listener',
  'push-not-delivered',
  'background-app-refresh-off',
  'sync-fails-after-wake-up',
  'lock-screen-notifications-blocked',
  'healthy',
];

describe('the sample bundles', () => {
  it('show every family of causes and a healthy device', () => {
    expect(samples.map(({ id }) => id).sort()).toEqual([...families].sort());
  });

  it('say in their names that they are synthetic', () => {
    for (const { fileName } of samples) expect(fileName).toMatch(/^synthetic-[a-z-]+\.zip$/);
  });

  it.each(samples)('$id: the same bytes each time', async (sample) => {
    const [once, again] = [await sample.build(), await sample.build()];
    expect(Buffer.compare(once, again)).toBe(0);
    expect(once.length).toBeLessThan(200_000);
  });

  it('do not depend on the machine', async () => {
    const hash = createHash('sha256');
    for (const sample of samples) hash.update(await sample.build());
    expect(hash.digest('hex')).toMatchSnapshot();
  });

  it.each(samples.filter(({ id }) => id !== 'tenant-id-wrong'))(
    '$id: the files of a device, two apps',
    async (sample) => {
      const zip = await JSZip.loadAsync(await sample.build());
      const names = Object.keys(zip.files);
      expect(names).toEqual(
        expect.arrayContaining([
          'Secure Mail/Ctxlog_AppPolicies.xml',
          'Secure Mail/CtxLog_APNS_Events.csv',
          'Secure Mail/CTXLog_backgroundFetchSchedule.csv',
          'Secure Mail/AppInfo.txt',
          'Secure Hub/Ctxlog_AppPolicies.xml',
        ]),
      );
      expect(names.filter((name) => name.startsWith('Secure Mail/Diagnostics'))).toHaveLength(2);
    },
  );

  it('come nested once', async () => {
    const sample = samples.find(({ id }) => id === 'tenant-id-wrong');
    const zip = await JSZip.loadAsync(await (sample?.build() ?? Promise.reject(new Error('missing'))));
    expect(Object.keys(zip.files)).toContain('Secure Mail.zip');
  });
});
