import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/evidence/evidence.js';
import { createGate } from '../../../src/redaction/gate.js';

const encoded = (text: string, encoding: BufferEncoding = 'utf8') =>
  Buffer.from(text, encoding).toString('base64');
const gate = (text: string, identities: readonly Identity[] = []) =>
  createGate(identities, { salt: 's' })(text);

describe('base64 of a text', () => {
  it.each([
    ['a user', 'user=jdoe-77'],
    ['an address', 'jane.doe@corp.example'],
    ['a device', 'Jane’s iPhone'],
    ['a host', 'exch01.corp.local'],
  ])('becomes an id where the text names %s', (_, text) => {
    expect(gate(`X-Detail: ${encoded(text)} sent`)).toMatch(/^X-Detail: id-[0-9a-f]{6} sent$/);
  });

  it('becomes an id where only the case tells what it names', () => {
    const text = encoded('asked by zaphodb');
    expect(gate(text)).toBe(text);
    expect(gate(text, [{ kind: 'user', value: 'zaphodb' }])).toMatch(/^id-/);
  });

  it('vanishes where it holds a credential, also where identities are revealed', () => {
    const line = `value ${encoded('password=Hunter2')} end`;
    for (const reveal of [false, true])
      expect(createGate([], { salt: 's', reveal })(line)).toBe('value [removed] end');
  });

  it('is followed into base64 of base64, and into UTF-16', () => {
    expect(gate(encoded(encoded('user=jdoe-77')))).toMatch(/^id-/);
    expect(gate(encoded('user=jdoe-77', 'utf16le'))).toMatch(/^id-/);
  });

  it.each([
    'registerForRemoteNotifications',
    'PushNotificationsListenerServiceHostName',
    'aGVsbG8gcHVzaA==',
    'UIBackgroundFetchResultNewData',
  ])('and what only looks like it stay as they are where nobody is named: %s', (text) => {
    expect(gate(text)).toBe(text);
  });
});
