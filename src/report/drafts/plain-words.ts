import type { FoundCause, Owner } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { clauseSentence, titleSentence } from './certainty.js';
import { plainCauses } from './plain-causes.js';

const ownersOfTheCustomer: Readonly<Record<Exclude<Owner, 'citrix-support'>, string>> = {
  'mdm-admin': 'the administrator who manages the app settings (Citrix Endpoint Management)',
  'app-packager': 'whoever packages Secure Mail in your company',
  'device-user': 'the person who uses the device',
  'network-admin': 'your network administrator',
  'exchange-admin': 'your Exchange (mail server) administrator',
};

/** What was found, one sentence a cause, in words for everybody. */
export function plainSentences(causes: readonly FoundCause<Redacted>[]): string[] {
  return causes.map(({ id, title, confidence }) => {
    const plain = plainCauses[id];
    return plain === undefined ? titleSentence(confidence, title) : clauseSentence(confidence, plain.what);
  });
}

/** Who has to do what about each cause, one sentence a cause. */
export function remedySentences(causes: readonly FoundCause<Redacted>[]): string[] {
  return causes.map(({ id, owner, confidence }) => {
    const remedy = plainCauses[id]?.remedy ?? 'look into it';
    if (owner === 'citrix-support') return `We take this up with Citrix support, to ${remedy}.`;
    const who = capital(ownersOfTheCustomer[owner]);
    const task =
      confidence === 'confirmed' ? `has to ${remedy}` : `can check this, and ${remedy} if it is so`;
    return `${who} ${task}.`;
  });
}

/** That others get messages of their own; nothing where Citrix alone is to act. */
export function passOnSentence(causes: readonly FoundCause<Redacted>[]): string[] {
  const owners = new Set(causes.map(({ owner }) => owner).filter((owner) => owner !== 'citrix-support'));
  if (owners.size === 0) return [];
  return [
    owners.size === 1
      ? 'We have a separate message with the steps, which you can pass on.'
      : 'For each of them we have a separate message with the steps, which you can pass on.',
  ];
}

/** What whoever holds the device can do, each thing once. */
export function onTheDevice(causes: readonly FoundCause<Redacted>[]): string[] {
  return [...new Set(causes.flatMap(({ id }) => plainCauses[id]?.onTheDevice ?? []))];
}

/** Whether mail comes as ever once the app is open: push only announces it. */
export function mailStillComes(causes: readonly FoundCause<Redacted>[]): boolean {
  return !causes.some(({ id }) => plainCauses[id]?.mailToo);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
