import { describe, expect, it } from 'vitest';
import { interpretMessage } from '../../../src/evidence/messages/interpret.js';
import { brief } from './phrasings/phrasing.js';
import { phrasings } from './phrasings/phrasings.js';

for (const [group, lines] of Object.entries(phrasings)) {
  describe(`interpretMessage on ${group}`, () => {
    const cases = lines.map(([message, meaning, level = 'INFO']) => ({ message, meaning, level }));
    it.each(cases)('$level $message', ({ message, meaning, level }) => {
      expect(brief(interpretMessage(message, { level, module: 'Secure Mail.APNS' }))).toBe(meaning);
    });
  });
}

describe('interpretMessage beside the push module', () => {
  const of = (module: string | null, message: string, level = 'INFO') =>
    brief(interpretMessage(message, { level, module }));

  it('reads another module of Secure Mail where the words leave no doubt', () => {
    expect(
      of('Secure Mail.UIKit', 'Failed to register for remote notifications, code 3000 "aps-environment"'),
    ).toBe('apns-registration failed entitlement');
    expect(of('Secure Mail.Net', 'EWS subscription failed with HTTP 413')).toBe(
      'ews-subscription failed http-413 @exchange',
    );
    expect(of('Secure Mail.App', 'backgroundRefreshStatus = denied')).toBe(
      'condition background-refresh off',
    );
  });

  it('leaves alone what another module says of its own affairs', () => {
    expect(of('Secure Mail.Sync', 'Sync failed: HTTP 500')).toBe('null');
    expect(of('Secure Mail.EWS', 'GetFolder failed with 401')).toBe('null');
    expect(of('Secure Mail.Policy', 'PushNotificationsEnabled = true')).toBe('null');
    expect(of('Secure Mail.Calendar', 'Subscription to shared calendar failed')).toBe('null');
  });

  it('reads a log without modules by the steps it names', () => {
    expect(of(null, 'Subscribe to EWS failed (413)')).toBe('ews-subscription failed http-413 @exchange');
    expect(of(' ', 'Subscribe to EWS failed (413)')).toBe('ews-subscription failed http-413 @exchange');
    expect(of(null, 'Received remote notification')).toBe('push-received succeeded');
    expect(of(null, 'Sync failed')).toBe('null');
    expect(of(null, 'HTTP 500 from the server', 'ERROR')).toBe('null');
  });

  it('takes no word of other apps', () => {
    expect(of('Secure Web.APNS', 'Failed to register for remote notifications', 'ERROR')).toBe('null');
    expect(of('Secure Hub.APNS', 'no valid aps-environment entitlement string, code 3000')).toBe('null');
  });
});

describe('interpretMessage and levels', () => {
  const of = (level: string | null) =>
    brief(interpretMessage('EWS subscription', { level, module: 'Secure Mail.APNS' }));

  it.each(['ERROR', 'error', 'Critical', ' FATAL ', '2', 'Fehler'])(
    'takes the level %j for a failure',
    (level) => {
      expect(of(level)).toBe('ews-subscription failed unspecified @exchange');
    },
  );

  it.each(['WARNING', 'INFO', 'DETAIL', '3', '', null])('takes the level %j for none', (level) => {
    expect(of(level)).toBe('ews-subscription unclear @exchange');
  });
});
