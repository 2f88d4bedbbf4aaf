import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causes } from '../../src/diagnosis/causes/index.js';
import { errorTexts } from '../../src/diagnosis/error-texts.js';
import { findCauses, fitsEverySymptom } from '../../src/diagnosis/find-causes.js';
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
    ['wrong tenant', 'tenant-id-wrong'],
    ['subscription keeps expiring', 'exchange-cannot-reach-listener'],
    ['subscription no longer valid', 'exchange-cannot-reach-listener'],
    ['the user changed the password', 'ews-authentication'],
    ['vpn', 'gateway-blocks-listener'],
    ['mailbox was migrated', 'mailbox-subscription-lost'],
    ['certificate error', 'gateway-blocks-listener'],
    ['notifications blocked on lock screen', 'lock-screen-notifications-blocked'],
    ['push works on wifi but not on cellular', 'push-not-delivered'],
    ['Hintergrundaktualisierung', 'background-app-refresh-off'],
    ['Postfach verschoben', 'mailbox-subscription-lost'],
    ['Anmeldung verweigert', 'ews-authentication'],
    ['Sperrbildschirm', 'lock-screen-notifications-blocked'],
    ['Stromsparmodus', 'push-not-delivered'],
    ['Exchange erreicht Listener nicht', 'exchange-cannot-reach-listener'],
    ['kein push', 'push-disabled-by-policy'],
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

  it('puts causes of an error text along the chain, whatever else their texts hold', () => {
    const having = causes.filter(({ errorTexts: own }) => own.some((id) => id === 'subscription-invalid'));
    expect(idsFor(errorTexts['subscription-invalid'].text).slice(0, having.length)).toEqual(
      having.map(({ id }) => id),
    );
  });

  it.each(['badge does not update', 'the badge isn’t updating', 'Badge wird nicht aktualisiert'])(
    'puts first what a symptom points to, then the rest along the chain, and no other: "%s"',
    (query) => {
      const having = causes.filter(({ symptoms }) => symptoms.includes('badge-still'));
      const telling = having.filter((cause) => !fitsEverySymptom(cause));
      expect(telling.length).toBeGreaterThan(0);
      expect(findCauses(query)).toEqual([...telling, ...having.filter(fitsEverySymptom)]);
    },
  );

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
