import type { Identity } from '../evidence/evidence.js';
import { isNumberedName, isServerName } from './server-names.js';
import { isCommonWord, isStateWord } from './vocabulary.js';

/** One spelling under which an identity may turn up, and the value whose pseudonym it gets. */
export interface Spelling {
  readonly kind: Identity['kind'];
  readonly written: string;
  readonly canonical: string;
  /** Also inside a longer word, as the tenant ID is inside its combination with the token. */
  readonly inside: boolean;
}

/** Shorter values are part of too many words to be looked for. */
const shortestName = 3;
const shortestInside = 6;

/** Every spelling that is worth looking for. */
export function spellingsOf({ kind, value }: Identity): Spelling[] {
  return spell(kind, value.trim()).filter(({ written }) => isTelltale(kind, written));
}

/** Whether a value is worth looking for where nothing says what it is: no word that everybody uses. */
export function isTelltale(kind: Identity['kind'], value: string): boolean {
  if (value.length < shortestName || /^\d{1,3}$/.test(value)) return false;
  return isName(kind) ? !isCommonWord(value) : !isStateWord(value) && /\d|.{16}/.test(value);
}

/** Users, hosts and devices are named with words; the other identities are numbers of some form. */
function isName(kind: Identity['kind']): boolean {
  return kind === 'user' || kind === 'host' || kind === 'device';
}

function spell(kind: Identity['kind'], value: string): Spelling[] {
  switch (kind) {
    case 'host':
      return hostSpellings(value);
    case 'user':
      return userSpellings(value);
    case 'device':
      return deviceSpellings(value);
    default:
      return [{ kind, written: value, canonical: value, inside: isLongId(value) }];
  }
}

function isLongId(value: string): boolean {
  return value.length >= shortestInside && !/^\d+$/.test(value);
}

/** The full name, its first label, and the organisation's own label: `exch01.corp.example`, `exch01`. */
function hostSpellings(value: string): Spelling[] {
  const host = value.replace(/^\*?\./, '').replace(/\.$/, '');
  const whole = word('host', host, host);
  const labels = host.split('.');
  const [first = '', organisation = ''] = [labels[0], labels.at(-2)];
  if (labels.length < 2) return [whole];
  const own = isTelling(organisation) && labels.length > 2 ? [word('host', organisation, organisation)] : [];
  const short =
    isTelling(first) || isServerName(first) || isNumberedName(first) ? [word('host', first, host)] : [];
  return [whole, ...short, ...own];
}

/** Long enough, and no word of every network. */
function isTelling(label: string): boolean {
  return label.length > 3 && /\p{L}/u.test(label) && !isCommonWord(label);
}

function userSpellings(value: string): Spelling[] {
  const qualified = /^([^\\]{1,64})\\{1,8}([^\\]{1,128})$/.exec(value);
  if (qualified !== null) {
    const [, domain = '', user = ''] = qualified;
    return [word('host', domain, domain), ...userSpellings(user)];
  }
  const address = /^([^@\s]{1,128})@([^@\s]{1,253})$/.exec(value);
  if (address !== null) {
    const [, local = '', domain = ''] = address;
    return [...nameSpellings(local), ...hostSpellings(domain)];
  }
  return nameSpellings(value);
}

/** `jane.doe`, `Jane Doe`, `Doe, Jane`: one person. */
function nameSpellings(value: string): Spelling[] {
  const parts = nameParts(value);
  const canonical = parts.length > 1 ? parts.join('.') : value;
  const turned = parts.length === 2 ? [...parts].reverse() : null;
  const joined = parts.length > 1 ? [' ', '.', '_', '-', ''].map((joint) => parts.join(joint)) : [];
  const reversed = turned === null ? [] : [' ', ', ', '.', '_', ','].map((joint) => turned.join(joint));
  return [...new Set([value, ...joined, ...reversed])].map((written) => word('user', written, canonical));
}

function nameParts(value: string): string[] {
  const parts = value.split(/[\s._,-]+/).filter((part) => part !== '');
  if (parts.length > 4 || parts.some((part) => !/^\p{L}{2,}$/u.test(part))) return [value];
  return value.includes(',') && parts.length === 2 ? parts.reverse() : parts;
}

/** The name as it stands, as it becomes a host name or a file name, and its owner. */
function deviceSpellings(value: string): Spelling[] {
  const parts = value.split(/['\s_-]+/).filter((part) => part !== '');
  const joints = [' ', '-', '_', ''];
  const [owner, ...rest] = value.split(/'/);
  const contracted = value.replaceAll("'", '').split(/\s+/);
  const written = [value, ...joints.flatMap((joint) => [parts.join(joint), contracted.join(joint)])];
  const owners = rest.length === 1 && rest[0]?.startsWith('s') === true ? nameSpellings(owner ?? '') : [];
  return [...[...new Set(written)].map((spelling) => word('device', spelling, value)), ...owners];
}

function word(kind: Identity['kind'], written: string, canonical: string): Spelling {
  return { kind, written, canonical, inside: false };
}
