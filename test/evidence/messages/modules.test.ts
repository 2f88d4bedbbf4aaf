import { describe, expect, it } from 'vitest';
import { appOfModule, isPushModule } from '../../../src/evidence/messages/interpret.js';

describe('appOfModule', () => {
  it.each([
    'Secure Mail.APNS',
    'SecureMail',
    'secure mail',
    'WorxMail.APNS',
    'Worx Mail',
    'Citrix Secure Mail',
    'Citrix WorxMail',
    'Secure_Mail.Sync',
    'com.citrix.securemail',
    'com.citrix.mail',
    'com.citrix.mail.ios',
    'com.citrix.ios.securemail',
    'SECURE MAİL.APNS',
  ])('%j is Secure Mail', (module) => {
    expect(appOfModule(module)).toBe('secure-mail');
  });

  it.each([
    'Secure Web.APNS',
    'SecureWeb',
    'WorxWeb',
    'Secure Hub',
    'WorxHome.Auth',
    'ShareFile',
    'Secure Notes.Sync',
    'QuickEdit',
    'Citrix Files',
    'com.citrix.securehub',
    'com.citrix.mailbox',
    'Citrix Workspace',
    'Outlook.APNS',
    'Teams.PushNotifications',
  ])('%j is another app', (module) => {
    expect(appOfModule(module)).toBe('other');
  });

  it.each([
    '',
    'APNS',
    'Mail',
    'CTXLog',
    'Acme Mail.APNS',
    'MDX',
    'MDX.APNS',
    'CTXCore.Push',
    'CitrixLogger',
    'com.acme.mail',
  ])('%j may be any', (module) => {
    expect(appOfModule(module)).toBe('unknown');
  });
});

describe('isPushModule', () => {
  it.each([
    'Secure Mail.APNS',
    'SecureMail.APNs',
    'WorxMail.APNS',
    'secure mail.apns',
    'Secure Mail APNS',
    'Secure_Mail.APNS',
    'APNS',
    'Acme Mail.APNS',
    'Secure Mail.PushNotifications',
    'Secure Mail.APNS.Subscription',
    'com.citrix.mail.APNS',
  ])('%j logs push', (module) => {
    expect(isPushModule(module)).toBe(true);
  });

  it.each([
    'Secure Web.APNS',
    'Secure Hub.APNS',
    'Secure Mail.Sync',
    'Secure Mail',
    '',
    'Secure Mail.EWS',
    'Snapns',
  ])('%j does not', (module) => {
    expect(isPushModule(module)).toBe(false);
  });
});
