import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownerOfSubscription } from '../../../../src/evidence/readers/exchange/subscription-id.js';
import { subscriptionId } from './synthetic-events.js';

describe('ownerOfSubscription', () => {
  it('finds the host of any server', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 5 }), fc.nat(255), (labels, mailbox) => {
        const host = labels.join('.');
        expect(ownerOfSubscription(subscriptionId(host.toUpperCase(), mailbox))).toBe(host);
      }),
    );
  });

  it('reads an id that wrapping broke, and none that was cut', () => {
    const id = subscriptionId('ex01.corp.example');
    expect(ownerOfSubscription(`${id.slice(0, 20)}\n  ${id.slice(20)}`)).toBe('ex01.corp.example');
    expect(ownerOfSubscription(`${id.slice(0, 16)}...${id.slice(-4)}`)).toBeNull();
    expect(ownerOfSubscription(id.slice(0, 16))).toBeNull();
  });

  it('takes nothing else for an id', () => {
    fc.assert(fc.property(fc.base64String(), (text) => ownerOfSubscription(text) === null));
    const other = Buffer.from(subscriptionId('ex01.corp.example'), 'base64');
    other.writeUInt32LE(17, 2 + 'ex01.corp.example'.length);
    expect(ownerOfSubscription(other.toString('base64'))).toBeNull();
    for (const host of ['', '10.0.0.1', 'a b', '..', '-'])
      expect(ownerOfSubscription(subscriptionId(host))).toBeNull();
  });
});
