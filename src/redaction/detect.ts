import { Cover } from './cover.js';
import type { KnownIdentities } from './known-identities.js';
import type { Match, Rule } from './match.js';
import { commandLineRule } from './rules/command-lines.js';
import { credentialRule } from './rules/credentials.js';
import { keyedDeviceRule, ownedDeviceRule } from './rules/devices.js';
import { mailAddressRule } from './rules/emails.js';
import { encodedRule } from './rules/encoded-texts.js';
import { addressedHostRule, keyedHostRule, namedHostRule } from './rules/hosts.js';
import { identifierRule, keyedIdentifierRule, spokenIdentifierRule } from './rules/identifiers.js';
import { keyedSecretRule } from './rules/keyed-secrets.js';
import { personRule } from './rules/people.js';
import { safePartRule } from './rules/safe-parts.js';
import { spokenHostRule } from './rules/spoken-hosts.js';
import { acrossLines, continued } from './wrapped.js';

/** From what says most about itself to what says least; each rule gets what the earlier ones left. */
const secretRules = [continued([credentialRule, commandLineRule, keyedSecretRule])];
const clearRules = [
  safePartRule,
  acrossLines(mailAddressRule),
  keyedIdentifierRule,
  acrossLines(acrossLines(ownedDeviceRule), ' '),
  keyedDeviceRule,
  addressedHostRule,
];
const guessingRules = [
  personRule,
  keyedHostRule,
  acrossLines(identifierRule),
  namedHostRule,
  spokenIdentifierRule,
];

/** The credentials in folded text, which no reader ever sees. */
export function findSecrets(plain: string, depth = 0): Match[] {
  return findBy([...secretRules, encodedRule(findSecrets, depth)], plain);
}

/** Everything in folded text that may not leave in clear, and what is safe although it looks as if it might not. */
export function findAll(plain: string, known: KnownIdentities, depth = 0): Match[] {
  const parts = acrossLines((text) => known.parts(text));
  const words = acrossLines((text) => known.words(text));
  const encoded = encodedRule((text, deeper) => findAll(text, known, deeper), depth);
  return findBy(
    [...secretRules, encoded, parts, ...clearRules, ...guessingRules, words, spokenHostRule],
    plain,
  );
}

/** Twice where line breaks are written as escapes: what stands behind one begins a line, or goes on behind `n`. */
function findBy(rules: readonly Rule[], plain: string): Match[] {
  const cover = new Cover(plain);
  for (const rule of rules) for (const match of rule(plain)) cover.add(match);
  const broken = plain.replace(writtenBreak, (written) => `${' '.repeat(written.length - 1)}\n`);
  if (broken !== plain) for (const rule of rules) for (const match of rule(broken)) cover.add(match);
  return cover.matches();
}

const writtenBreak = /\\{1,8}[nrt]/g;
