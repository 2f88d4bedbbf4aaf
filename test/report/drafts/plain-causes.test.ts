import { describe, expect, it } from 'vitest';
import { causes } from '../../../src/diagnosis/causes/index.js';
import { plainCauses } from '../../../src/report/drafts/plain-causes.js';

const jargon =
  /\b(?:EWS|IIS|APNs|HTTP|TLS|TCP|DNS|MDM|endpoint|listener|subscription|entitlement|policy|token|bundle)\b/;

describe('the causes in plain words', () => {
  it('are all there, and no other', () => {
    expect(Object.keys(plainCauses).sort()).toEqual(causes.map(({ id }) => id).sort());
  });

  it.each(Object.entries(plainCauses))('%s goes on after “that” and “has to”', (_, { what, remedy }) => {
    for (const clause of [what, remedy]) expect(clause).toMatch(/^(?:[a-z]|Background App Refresh).*[^.]$/);
  });

  it.each(Object.entries(plainCauses))('%s needs no explaining', (_, { what, remedy, onTheDevice = [] }) => {
    for (const text of [what, remedy, ...onTheDevice]) expect(text).not.toMatch(jargon);
    for (const text of onTheDevice) expect(text).toMatch(/^[A-Z].+\.$/);
  });

  it.each(causes.filter(({ owner }) => owner === 'device-user'))(
    '$id, which the user mends, says how',
    ({ id }) => {
      expect(plainCauses[id]?.onTheDevice?.length).toBeGreaterThan(1);
    },
  );
});
