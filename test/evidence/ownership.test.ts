import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, ownersOf } from '../../src/evidence/ownership.js';
import type { App } from '../../src/evidence/reading.js';

function claim(path: string, kind: Claim['kind'], own: Partial<Claim> = {}): Claim {
  return { path, kind, app: 'unknown', speaksOfPush: false, ...own };
}
const policies = (path: string, speaksOfPush = false): Claim => claim(path, 'app-policies', { speaksOfPush });
const info = (path: string, app: App): Claim => claim(path, 'app-info', { app });
const log = (path: string, app: App = 'unknown', speaksOfPush = false): Claim =>
  claim(path, 'app-log', { app, speaksOfPush });
const events = (path: string): Claim => claim(path, 'apns-events');

function owners(...claims: Claim[]): Record<string, App> {
  return Object.fromEntries([...ownersOf(claims)].map(([{ path }, app]) => [path, app]));
}

describe('ownersOf', () => {
  it.each([
    ['Secure Mail/p.xml', 'secure-mail'],
    ['logs/SecureMail/a/b/p.xml', 'secure-mail'],
    ['WORXMAIL/p.xml', 'secure-mail'],
    ['com.citrix.securemail/p.xml', 'secure-mail'],
    ['com.citrix.mail/p.xml', 'secure-mail'],
    ['de.example.securemail.enterprise/p.xml', 'secure-mail'],
    ['all.zip!/secure_mail.zip!/p.xml', 'secure-mail'],
    ['SecureMail_AppPolicies.xml', 'secure-mail'],
    ['Secure Web/p.xml', 'other'],
    ['com.citrix.browser/p.xml', 'other'],
    ['com.zenprise.zpmdm/p.xml', 'other'],
    ['WorxHome/p.xml', 'other'],
    ['secure-hub/logs/p.xml', 'other'],
    ['ShareFile/p.xml', 'other'],
    ['Citrix Files/p.xml', 'other'],
    ['x/Secure Notes.zip!/p.xml', 'other'],
    ['Secure Mail/Secure Web/p.xml', 'other'],
    ['Secure Hub/Secure Mail/p.xml', 'secure-mail'],
    ['Secure Mail and Secure Web/p.xml', 'unknown'],
    ['SecureHub-support.zip!/p.xml', 'unknown'],
    ['com.example.crm/p.xml', 'unknown'],
    ['p.xml', 'unknown'],
  ])('reads the owner of %s from its path: %s', (path, app) => {
    expect(owners(policies(path))).toEqual({ [path]: app });
  });

  it('takes the nearest app info', () => {
    expect(
      owners(
        info('AppInfo.txt', 'other'),
        info('a/AppInfo.txt', 'secure-mail'),
        events('e.csv'),
        events('a/e.csv'),
        events('a/b/e.csv'),
      ),
    ).toMatchObject({ 'e.csv': 'other', 'a/e.csv': 'secure-mail', 'a/b/e.csv': 'secure-mail' });
  });

  it('lets what lies nearer outweigh the app info of the sender', () => {
    const sender = [info('AppInfo.txt', 'other'), info('b.zip!/AppInfo.txt', 'other')];
    const near = [
      log('x/d.csv', 'secure-mail', true),
      events('x/e.csv'),
      policies('y/p.xml', true),
      events('b.zip!/z/e.csv'),
    ];
    expect(owners(...sender, ...near)).toMatchObject({
      'x/e.csv': 'secure-mail',
      'y/p.xml': 'secure-mail',
      'b.zip!/z/e.csv': 'other',
    });
    expect(owners(policies('Secure Web/logs/p.xml', true))).toEqual({ 'Secure Web/logs/p.xml': 'other' });
  });

  it('trusts no app info in a folder where several apps lie', () => {
    const flat = [info('1.txt', 'other'), info('2.txt', 'secure-mail'), events('e.csv')];
    expect(owners(...flat)['e.csv']).toBe('unknown');
    const sender = [
      info('AppInfo.txt', 'other'),
      log('d.csv', 'secure-mail', true),
      events('e.csv'),
      policies('p.xml', true),
    ];
    expect(owners(...sender)).toMatchObject({ 'e.csv': 'secure-mail', 'p.xml': 'secure-mail' });
  });

  it('lets a log say itself whose it is', () => {
    expect(owners(log('Secure Web/d.csv', 'secure-mail'), log('Secure Mail/d.csv', 'other'))).toEqual({
      'Secure Web/d.csv': 'secure-mail',
      'Secure Mail/d.csv': 'other',
    });
  });

  it('chooses among policy files the one with push policies', () => {
    expect(owners(policies('a/p.xml'), policies('b/p.xml', true), policies('c/p.xml'))).toEqual({
      'a/p.xml': 'other',
      'b/p.xml': 'secure-mail',
      'c/p.xml': 'other',
    });
  });

  it('chooses among policy files the one beside the logs of Secure Mail', () => {
    expect(
      owners(policies('a/p.xml'), policies('b/p.xml'), log('b/logs/d.csv', 'secure-mail', true)),
    ).toMatchObject({
      'a/p.xml': 'other',
      'b/p.xml': 'secure-mail',
    });
    expect(owners(policies('a/p.xml'), log('a/d.csv', 'other'), policies('p.xml'))).toMatchObject({
      'a/p.xml': 'other',
      'p.xml': 'unknown',
    });
  });

  it('leaves the owner of a lone policy file open', () => {
    expect(
      owners(policies('p.xml'), log('Secure Web/d.csv', 'other'), events('Secure Web/e.csv')),
    ).toMatchObject({
      'p.xml': 'unknown',
      'Secure Web/e.csv': 'other',
    });
  });

  it('counts out unclaimed files of another bundle id once Secure Mail is known', () => {
    expect(owners(events('com.example.crm/e.csv'), log('com.citrix.mail/d.csv'))).toMatchObject({
      'com.example.crm/e.csv': 'other',
    });
  });

  it('does not depend on the order of files', () => {
    const claims = [
      policies('a/p.xml'),
      policies('b/p.xml', true),
      policies('Secure Web/p.xml', true),
      info('c/AppInfo.txt', 'other'),
      info('b/AppInfo.txt', 'unknown'),
      log('c/d.csv'),
      log('a/d.csv', 'other'),
      log('b/x/d.csv', 'secure-mail', true),
      events('c/e.csv'),
      events('e.csv'),
    ];
    const expected = owners(...claims);
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
        expect(owners(...shuffled)).toEqual(expected);
      }),
    );
  });
});
