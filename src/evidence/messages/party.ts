import type { Party, PushStep } from '../push-record.js';
import { lastHttpStatus } from './http-status.js';
import { partyAnswers, partyNames } from './party-words.js';
import { hitsOf } from './pattern.js';

/**
 * Whom each step calls, the likeliest first. Apple is called only for a token; elsewhere "APNs" is the
 * subject of the message, as in "subscription to APNs notifications".
 */
const calledBy: Readonly<Record<PushStep, readonly Party[]>> = {
  'apns-registration': ['apple', 'gateway'],
  'tenant-id': ['listener', 'gateway'],
  'listener-registration': ['listener', 'gateway'],
  'ews-subscription': ['exchange', 'gateway', 'listener'],
  'listener-update': ['listener', 'gateway'],
  'validity-check': ['listener', 'gateway', 'exchange'],
  'push-received': ['apple', 'listener'],
  synchronisation: ['exchange', 'gateway'],
};

const proxyAuthenticationRequired = 407;

/** Who answered, or else who was called, as far as the text names them. */
export function partyOf(text: string, step: PushStep): Party | null {
  const called = calledBy[step];
  const answered = hitsOf(partyAnswers, text).find(
    ({ means }) => means !== 'apple' || called.includes('apple'),
  );
  if (answered !== undefined) return answered.means;
  if (lastHttpStatus(text)?.status === proxyAuthenticationRequired) return 'gateway';
  const named = new Set(hitsOf(partyNames, text).map(({ means }) => means));
  return called.find((party) => named.has(party)) ?? null;
}
