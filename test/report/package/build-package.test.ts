import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose.js';
import { readEvidence } from '../../../src/evidence/read-evidence.js';
import { createGate, redactDiagnosis } from '../../../src/redaction/gate.js';
import { toJson } from '../../../src/report/json.js';
import { buildPackage } from '../../../src/report/package/build-package.js';
import type { PackageContents } from '../../../src/report/package/entries.js';
import { redacted, syntheticDiagnosis } from '../../cases/synthetic-diagnosis.js';
import {
  bundleOf,
  canariesOf,
  identityArbitrary,
  messages,
  secretArbitrary,
} from '../../redaction/canaries.js';
import { buildZip } from '../../support/zip.js';

const diagnosis = syntheticDiagnosis();
const createdAt = Date.UTC(2026, 10, 24, 11, 5, 30);
const contents: PackageContents = {
  caseId: 'abc123defg',
  diagnosis,
  note: redacted('The customer waits.'),
  tried: [
    { title: 'Raise the limit', result: 'did-not-help', when: Date.UTC(2026, 10, 23, 8) },
    { title: 'Read the value', result: 'done', when: Date.UTC(2026, 10, 22, 8) },
  ],
  timeline: { png: Buffer.from([0x89, 0x50, 0x4e, 0x47]), alt: 'Four failures.' },
  createdAt,
};

async function textsOf(changes: Partial<PackageContents> = {}): Promise<Map<string, string>> {
  const { bytes } = await buildPackage({ ...contents, ...changes });
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const entries = Object.values(zip.files);
  return new Map(
    await Promise.all(entries.map(async (one) => [one.name, await one.async('string')] as const)),
  );
}

describe('the escalation package', () => {
  it('is named after the case', async () => {
    expect((await buildPackage(contents)).name).toBe('securemail-case-abc123defg.zip');
    expect((await buildPackage({ ...contents, caseId: '../X y' })).name).toBe('securemail-case----x-y.zip');
  });

  it('holds the report in each form, what was tried, the note and the picture', async () => {
    const texts = await textsOf();
    expect([...texts.keys()]).toEqual([
      'README.txt',
      'excerpts/01-subscription.txt',
      'excerpts/02-push-enabled.txt',
      'findings.json',
      'note.txt',
      'summary.txt',
      'timeline.png',
      'timeline.txt',
      'tried.txt',
    ]);
    expect(texts.get('findings.json')).toBe(toJson(diagnosis));
    expect(texts.get('summary.txt')).toMatch(/^Push is broken at the EWS subscription \(confirmed\)\n/);
    expect(texts.get('timeline.txt')).toBe('Four failures.\n');
    expect(texts.get('note.txt')).toBe('The customer waits.\n');
  });

  it('says what it is, what each file holds, and what is left out', async () => {
    const readme = (await textsOf()).get('README.txt') ?? '';
    expect(readme).toMatch(/^Secure Mail push notifications on iOS: case abc123defg\n/);
    expect(readme).toContain('Made on 24 Nov 2026 11:05:30 UTC from the logs');
    for (const file of [
      'summary.txt',
      'findings.json',
      'excerpts/',
      'timeline.png',
      'tried.txt',
      'note.txt',
    ]) {
      expect(readme).toContain(`\n  ${file}`);
    }
    expect(readme).toContain('by its reveal button');
    expect(readme).toContain('UTF-8 with LF');
  });

  it('names in the README no file that is not there', async () => {
    const texts = await textsOf({ note: null, timeline: null });
    expect([...texts.keys()]).not.toEqual(expect.arrayContaining([expect.stringMatching(/note|timeline/)]));
    expect(texts.get('README.txt')).not.toMatch(/note\.txt|timeline/);
  });

  it('shows the lines that each finding rests on, with place and time', async () => {
    expect((await textsOf()).get('excerpts/01-subscription.txt')).toBe(
      [
        'The EWS subscription was refused with HTTP 413',
        'Finding ews-refused (fail), 4 times, 20 Nov 2026 09:12:33 to 09:27:01 UTC (+01:00 on the device)',
        '',
        'Secure Mail/Diagnostics_1.csv:1204, 20 Nov 2026 09:12:33 UTC (+01:00 on the device)',
        '  HTTP status code: 413',
        '',
        'Secure Mail/Diagnostics_1.csv:1310, 20 Nov 2026 09:12:33 UTC (+01:00 on the device)',
        '  HTTP status code: 413',
        '',
        'and 2 further records, not shown here',
        '',
      ].join('\n'),
    );
  });

  it('lists what was tried, the first first', async () => {
    expect((await textsOf()).get('tried.txt')).toBe(
      '- 22 Nov 2026 08:00:00 UTC: Read the value (done)\n- 23 Nov 2026 08:00:00 UTC: Raise the limit (did not help)\n',
    );
    expect((await textsOf({ tried: [] })).get('tried.txt')).toBe('Nothing is noted as tried.\n');
  });

  it('has the same bytes each time, dated with the package', async () => {
    const [once, again] = [await buildPackage(contents), await buildPackage(contents)];
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
    const zip = await JSZip.loadAsync(once.bytes);
    for (const { date } of Object.values(zip.files)) expect(date.getTime()).toBe(createdAt);
  });

  it('has names that are safe on every system, and text without CR', async () => {
    for (const [name, text] of await textsOf()) {
      expect(name).toMatch(/^(?:excerpts\/)?[A-Za-z0-9-]+\.[a-z]{3,4}$/);
      expect(text).not.toContain('\r');
    }
  });

  it('holds no identity and no credential of a bundle', async () => {
    await fc.assert(
      fc.asyncProperty(identityArbitrary, secretArbitrary, async (who, secrets) => {
        const bytes = buildZip(bundleOf(who, secrets));
        const evidence = await readEvidence([{ kind: 'file', name: 'bundle.zip', bytes }]);
        const safe = redactDiagnosis(diagnose(evidence), evidence.identities, { salt: 'case' });
        const note = createGate(evidence.identities, { salt: 'case' })(messages(who, secrets)[1] ?? '');
        const canaries = [...canariesOf(who), ...Object.values(secrets)].map((one) => one.toLowerCase());
        for (const [name, text] of await textsOf({ diagnosis: safe, note })) {
          for (const canary of canaries) expect(`${name}\n${text}`.toLowerCase()).not.toContain(canary);
        }
      }),
      { numRuns: 10 },
    );
  });
});
