import { Cover } from './cover.js';
import type { KnownIdentities } from './known-identities.js';
import type { Match, Rule } from './match.js';
import { commandLineRule } from './rules/command-lines.js';
import { credentialRule } from './rules/credentials.js';
import { deviceRule } from './rules/devices.js';
import { mailAddressRule } from './rules/emails.js';
import { addressedHostRule, keyedHostRule, namedHostRule } from './rules/hosts.js';
import { identifierRule, keyedIdentifierRule, spokenIdentifierRule } from './rules/identifiers.js';
import { keyedSecretRule } from './rules/keyed-secrets.js';
import { personRule } from './rules/people.js';
import { safePartRule } from './rules/safe-parts.js';
import { spokenHostRule } from './rules/spoken-hosts.js';
import { acrossLines } from './wrapped.js';

/** From what says most about itself to what says least; each rule gets what the earlier ones left. */
const secretRules = [credentialRule, commandLineRule, keyedSecretRule];
const clearRules = [safePartRule, mailAddressRule, keyedIdentifierRule, deviceRule, addressedHostRule];
const guessingRules = [personRule, keyedHostRule, identifierRule, namedHostRule, spokenIdentifierRule];

/** The credentials in folded text, which no reader ever sees. */
export function findSecrets(plain: string): Match[] {
  return findBy(secretRules, plain);
}

/** Everything in folded text that may not leave in clear, and what is safe although it looks as if it might not. */
export function findAll(plain: string, known: KnownIdentities): Match[] {
  const parts = acrossLines((text) => known.parts(text));
  const words = acrossLines((text) => known.words(text));
  return findBy([...secretRules, parts, ...clearRules, ...guessingRules, words, spokenHostRule], plain);
}

function findBy(rules: readonly Rule[], plain: string): Match[] {
  const cover = new Cover(plain);
  for (const rule of rules) for (const match of rule(plain)) cover.add(match);
  return cover.matches();
}
