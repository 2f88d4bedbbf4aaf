import { describe, expect, it } from 'vitest';
import type { Identity } from '../../src/evidence/evidence.js';
import { createGate } from '../../src/redaction/gate.js';

const identities: readonly Identity[] = [
  { kind: 'host', value: 'exch01.corp.fabrikam.example' },
  { kind: 'host', value: 'ZEUS' },
  { kind: 'host', value: 'us-east-1.pushreg.xm.citrix.com' },
  { kind: 'user', value: 'jane.doe@fabrikam.example' },
  { kind: 'user', value: 'Müller, Jörg' },
  { kind: 'device', value: 'Zaphod’s iPhone' },
  { kind: 'tenant-id', value: 'acme-4242' },
  { kind: 'listener-token', value: 'ToKeN77x' },
  { kind: 'listener-token', value: 'acme-4242:ToKeN77x' },
  { kind: 'user', value: 'mail' },
];

function gate(text: string): string {
  return createGate(identities, { salt: 'salt' })(text);
}

/** The pseudonyms in what the gate makes of a text. */
function pseudonyms(text: string): string[] {
  return gate(text).match(/[a-z]+-[0-9a-f]{6}/g) ?? [];
}

describe('the gate', () => {
  it('gives one host one pseudonym: in a URL, in a mail address, alone, in capitals, shortened', () => {
    const places = [
      'https://exch01.corp.fabrikam.example/EWS',
      'x EXCH01.CORP.FABRIKAM.EXAMPLE y',
      'server=exch01',
      'Exch01 failed',
    ].flatMap(pseudonyms);
    expect(places).toHaveLength(4);
    expect(new Set(places).size).toBe(1);
    expect(pseudonyms('jane@exch01.corp.fabrikam.example').at(1)).toBe(places[0]);
  });

  it('gives one user one pseudonym, however the name is written', () => {
    const places = [
      'jane.doe@fabrikam.example',
      'Jane Doe called',
      'Doe, Jane',
      'jane_doe',
      'CORP\\jane.doe',
    ];
    const users = places.map((text) => pseudonyms(text).find((name) => name.startsWith('user-')));
    expect(new Set(users).size).toBe(1);
    expect(users[0]).toBeDefined();
  });

  it('finds names whose accents or order differ', () => {
    expect(gate('Jorg Muller, JÖRG MÜLLER')).not.toMatch(/muller|müller/i);
  });

  it('finds a device as a folder and as a host', () => {
    const devices = ["Zaphod's iPhone", 'Zaphods-iPhone', 'zaphods_iphone', 'Zaphod s iPhone'].map(gate);
    expect(new Set(devices).size).toBe(1);
  });

  it('finds the tenant ID and the token inside their combination', () => {
    expect(gate('acme-4242ToKeN77x')).toMatch(/^tenant-[0-9a-f]{6}\+token-[0-9a-f]{6}$/);
    expect(gate('acme-4242:ToKeN77x')).toMatch(/^tenant-[0-9a-f]{6}:token-[0-9a-f]{6}$/);
  });

  it('finds an identity that a line break cuts in two', () => {
    expect(gate('to acme-\n  4242 now')).toMatch(/^to tenant-[0-9a-f]{6} now$/);
  });

  it('never takes an ordinary word for an identity, whatever a bundle claims', () => {
    expect(gate('Secure Mail/mail.csv')).toBe('Secure Mail/mail.csv');
  });

  it('keeps public hosts that a policy names', () => {
    expect(gate('us-east-1.pushreg.xm.citrix.com')).toBe('us-east-1.pushreg.xm.citrix.com');
  });

  it('knows a tenant ID that is a number, and takes no longer number for it', () => {
    const numbers = createGate([{ kind: 'tenant-id', value: '777788' }], { salt: 'salt' });
    expect(numbers('PushNotificationsTenantId is set (777788)')).toMatch(/\(tenant-[0-9a-f]{6}\)$/);
    expect(numbers('9777788 of 10')).toBe('9777788 of 10');
  });

  it('depends on the salt', () => {
    const other = createGate(identities, { salt: 'other' });
    expect(other('ZEUS')).not.toBe(gate('ZEUS'));
    expect(createGate(identities, { salt: 'salt' })('ZEUS')).toBe(gate('ZEUS'));
  });

  it('does not depend on the order in which identities are given', () => {
    const turned = createGate([...identities].reverse(), { salt: 'salt' });
    const text = 'exch01 exch01.corp.fabrikam.example Jane Doe acme-4242 Zaphod';
    expect(turned(text)).toBe(gate(text));
  });
});

describe('the gate, asked to reveal', () => {
  const reveal = createGate(identities, { salt: 'salt', reveal: true });

  it('shows identities, hides credentials, and still shows steering characters', () => {
    const text = 'Jane Doe on ZEUS, password=hunter2 \u001b[2J';
    expect(reveal(text)).toBe('Jane Doe on ZEUS, password=[removed] ␛[2J');
  });
});
