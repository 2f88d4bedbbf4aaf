import { isNumberedName, isServerName } from './server-names.js';
import { isFileExtension, isInnerSuffix, isTopLevelDomain, isWordLikeSuffix } from './top-level-domains.js';
import { isOrdinaryWord } from './vocabulary.js';

/** First labels of names in reverse order: `com.citrix.mail`, `org.swift.`… */
const reverseRoots: ReadonlySet<string> = new Set([
  'com',
  'org',
  'net',
  'io',
  'edu',
  'gov',
  'us',
  'de',
  'uk',
  'co',
]);

/** First labels of namespaces: `System.Net.Http`, `system.net`. */
const codeRoots: ReadonlySet<string> = new Set(['system', 'asp', 'java', 'javax', 'kotlin', 'swift', 'self']);

/** Suffixes that mark a host even behind capitals: `Contoso.Com`, `EXCH01.Corp.Local`. */
const plainSuffixes: ReadonlySet<string> = new Set([
  'com',
  'org',
  'local',
  'edu',
  'gov',
  'lan',
  'internal',
  'corp',
]);

/**
 * Whether a dotted name that stands alone names a host rather than a class, a method, a module, a file, a
 * bundle identifier or two sentences that lack a blank between them.
 */
export function looksLikeHost(name: string): boolean {
  const labels = name.toLowerCase().replace(/\.$/, '').split('.');
  const [first = '', last = ''] = [labels[0], labels.at(-1)];
  if (labels.length < 2 || /^\d+$/.test(last) || isFileName(labels, last)) return false;
  if (isReverseName(labels)) return false;
  if (isTopLevelDomain(last)) return isHostLike(name, labels, first, last);
  return (
    isServerLabel(first) || (labels.length > 2 && labels.slice(1).some((label) => isStrongInnerLabel(label)))
  );
}

/** A file may be named after a host: `exch01.corp.local.csv`. Any other name stays as it is. */
export function withoutExtension(name: string): string {
  const labels = name.split('.');
  const [first = '', last = ''] = [labels[0], labels.at(-1)];
  const rest = labels.slice(0, -1);
  const ending = rest.at(-1)?.toLowerCase() ?? '';
  if (rest.length < 2 || !isFileExtension(last.toLowerCase()) || isFileExtension(ending)) return name;
  const isHost = rest.length > 2 || plainSuffixes.has(ending) || isServerLabel(first.toLowerCase());
  return isHost && isTopLevelDomain(ending) ? rest.join('.') : name;
}

function isFileName(labels: readonly string[], last: string): boolean {
  return isFileExtension(last) && (labels.length === 2 || !isTopLevelDomain(last));
}

function isReverseName(labels: readonly string[]): boolean {
  const root = labels[0] ?? '';
  return codeRoots.has(root) || (reverseRoots.has(root) && labels.length > 2);
}

function isHostLike(name: string, labels: readonly string[], first: string, last: string): boolean {
  const written = name.replace(/\.$/, '').split('.').at(-1) ?? '';
  const mayBeCode = isOrdinaryWord(first) || /\p{Ll}\p{Lu}/u.test(name);
  if (labels.length === 2 && isWordLikeSuffix(last) && mayBeCode) return false;
  if (written === written.toLowerCase()) return true;
  if (name === name.toUpperCase()) return true;
  return plainSuffixes.has(last) && (labels.length > 2 || last !== 'org');
}

/** Letters and digits, as servers are named: `mbx01`, `ex-02`. */
function isServerLabel(label: string): boolean {
  return /^[a-z][a-z-]{1,20}\d{1,4}[a-z]?$/.test(label) && (isServerName(label) || isNumberedName(label));
}

function isStrongInnerLabel(label: string): boolean {
  return isInnerSuffix(label) && !isWordLikeSuffix(label) && !isOrdinaryWord(label);
}
