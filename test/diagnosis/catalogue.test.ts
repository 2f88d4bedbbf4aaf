import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { causes } from '../../src/diagnosis/causes/index.js';
import { checks } from '../../src/diagnosis/checks/index.js';
import { articleSteps } from '../../src/diagnosis/stages.js';

const contractCauses = [
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
  'mailbox-subscription-lost',
  'push-not-delivered',
  'background-app-refresh-off',
  'sync-fails-after-wake-up',
  'lock-screen-notifications-blocked',
];

const findingIds: readonly string[] = checks.flatMap(({ id, variants }) =>
  Object.keys(variants).map((variant) => `${id}.${variant}`),
);

describe('the catalogue of checks and causes', () => {
  it('knows every cause of the contract', () => {
    expect(causes.map(({ id }) => id)).toEqual(expect.arrayContaining(contractCauses));
  });

  it('uses every id once', () => {
    for (const ids of [causes.map(({ id }) => id), checks.map(({ id }) => id), findingIds]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('names in causes only findings that some check can make', () => {
    for (const { confirmedBy, indicatedBy, supportedBy = [], refutedBy, clearedBy = [] } of causes) {
      expect(findingIds).toEqual(
        expect.arrayContaining([...confirmedBy, ...indicatedBy, ...supportedBy, ...refutedBy, ...clearedBy]),
      );
    }
  });

  it('gives each step of a cause an id of its own and a text', () => {
    for (const { steps } of causes) {
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
      for (const { text, title } of steps) expect([title, text]).not.toContain('');
    }
  });

  it.each([...causes, ...checks])('says of $id in a few sentences what it is, and what stays open', (one) => {
    for (const text of [one.description, one.cannotTell]) expect(text).toMatch(/^\S.{20,420}[.:]$/s);
  });

  it.each(checks)('says of each finding of $id what it means', ({ variants }) => {
    const meanings = Object.values(variants);
    for (const text of meanings) expect(text).toMatch(/^.{15,250}\.$/s);
    expect(new Set(meanings).size).toBe(meanings.length);
  });

  it('asks every question of the article', () => {
    const asked = new Set<string | null>(checks.map(({ article }) => article));
    expect(articleSteps.filter((step) => !asked.has(step))).toEqual([]);
  });

  it.each([
    ['checks', checks.map(({ id }) => id)],
    ['causes', causes.map(({ id }) => id)],
  ])('keeps one file per entry in %s, named after its id', (folder, ids) => {
    const files = readdirSync(new URL(`../../src/diagnosis/${folder}`, import.meta.url));
    expect(files.sort()).toEqual([...ids.map((id) => `${id}.ts`), 'index.ts'].sort());
  });

  it.each(checks.map(({ id }) => id))('has a test for the check %s', (id) => {
    expect(existsSync(new URL(`./checks/${id}.test.ts`, import.meta.url))).toBe(true);
  });
});
