import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causes } from '../../src/diagnosis/causes/index.js';
import { errorTexts } from '../../src/diagnosis/error-texts.js';
import { findCauses } from '../../src/diagnosis/find-causes.js';
import { symptomTitles } from '../../src/diagnosis/symptoms.js';

const idsFor = (query: string) => findCauses(query).map(({ id }) => id);
const firstFor = (query: string) => idsFor(query)[0];

describe.each(causes)('the cause $id is found', (cause) => {
  it('by its id, first', () => {
    expect(firstFor(cause.id)).toBe(cause.id);
  });

  it('by its title, first', () => {
    expect(firstFor(cause.title)).toBe(cause.id);
    expect(firstFor(cause.title.toUpperCase())).toBe(cause.id);
  });

  it.each(cause.symptoms)('by the symptom %s, before all that do not have it', (symptom) => {
    const having = causes.filter(({ symptoms }) => symptoms.includes(symptom)).map(({ id }) => id);
    expect(idsFor(symptomTitles[symptom]).slice(0, having.length).sort()).toEqual(having.sort());
  });

  it.each(cause.errorTexts)('by the error text %s, before all that it is not listed for', (error) => {
    const having = causes.filter(({ errorTexts: own }) => own.some((id) => id === error)).map(({ id }) => id);
    expect(idsFor(errorTexts[error].text).slice(0, having.length).sort()).toEqual(having.sort());
  });
});

describe('looking for causes', () => {
  it.each([
    ['413', 'ews-request-too-large'],
    ['http 413', 'ews-request-too-large'],
    ['uploadReadAheadSize', 'ews-request-too-large'],
    ['entitlement', 'entitlement-missing'],
    ['aps-environment', 'entitlement-missing'],
    ['WebException ConnectFailure', 'exchange-cannot-reach-listener'],
    ['event 22', 'mailbox-subscription-lost'],
    ['tenant id', 'tenant-id-wrong'],
    ['lock screen', 'lock-screen-notifications-blocked'],
    ['background app refresh', 'background-app-refresh-off'],
    ['push disabled', 'push-disabled-by-policy'],
    ['gateway', 'gateway-blocks-listener'],
    ['apns token', 'apns-token-unavailable'],
    ['503', 'listener-service-error'],
    ['outage', 'listener-service-error'],
    ['wildcard app id', 'entitlement-missing'],
    ['low power mode', 'push-not-delivered'],
    ['badge slow', 'mailbox-subscription-lost'],
    ['SecureChannelFailure', 'exchange-cannot-reach-listener'],
    ['push stopped working', 'push-disabled-by-policy'],
  ])('puts first for "%s": %s', (query, id) => {
    expect(firstFor(query)).toBe(id);
  });

  it.each([
    ['entitlment', 'entitlement-missing'],
    ['backgruond refresh', 'background-app-refresh-off'],
    ['gatewayy', 'gateway-blocks-listener'],
    ['ConnectFailur', 'exchange-cannot-reach-listener'],
  ])('forgives a letter: "%s"', (query, id) => {
    expect(firstFor(query)).toBe(id);
  });

  it('lists all of a code that several share, and no other', () => {
    const having = causes.filter(({ errorTexts: own }) => own.some((id) => id === 'url-timeout'));
    expect(idsFor('-1001')).toEqual(having.map(({ id }) => id));
  });

  it('knows the words of symptoms', () => {
    for (const cause of findCauses('badge slow').slice(0, 5)) expect(cause.symptoms).toContain('badge-slow');
  });

  it('makes something of a whole sentence', () => {
    expect(idsFor('no notification after iOS update').slice(0, 4)).toContain(
      'lock-screen-notifications-blocked',
    );
  });

  it('finds those of an owner', () => {
    const owned = causes.filter(({ owner }) => owner === 'exchange-admin').map(({ id }) => id);
    expect(idsFor('Exchange administrator').slice(0, owned.length).sort()).toEqual(owned.sort());
  });

  it('finds those of a stage', () => {
    const staged = causes.filter(({ stage }) => stage === 'ews-subscription').map(({ id }) => id);
    expect(idsFor('ews-subscription').slice(0, staged.length).sort()).toEqual(staged.sort());
  });

  it.each(['', '   ', '\n'])('lists all along the chain for an empty query', (query) => {
    expect(findCauses(query)).toEqual(causes);
  });

  it.each(['xyzzy', 'qwertz uiop', 'what is the', '4130', '!!!', 'pizza recipe push'])(
    'finds nothing for nonsense: "%s"',
    (query) => {
      expect(findCauses(query)).toEqual([]);
    },
  );

  it('names no cause twice, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (query) => {
        const found = idsFor(query);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
