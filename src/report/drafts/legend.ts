import { regions } from '../../diagnosis/facts/listener-hosts.js';
import { listWords } from '../../diagnosis/words.js';
import { pseudonymsIn } from '../../redaction/pseudonyms.js';

/** What the first part of a pseudonym says of the value behind it. */
const hidden: Readonly<Record<string, string>> = {
  user: 'a person',
  host: 'a server',
  device: 'a device',
  ip: 'a network address',
  tenant: 'a tenant ID',
  token: 'a listener token',
  subscription: 'a subscription',
  id: 'an identifier',
};

/** What stands open in commands, and what belongs there. */
const open: Readonly<Record<string, string>> = {
  region: `the push region of the app policies: ${Object.keys(regions).join(', ')}`,
  'ews-host': 'the host name of Exchange Web Services',
  server: 'the name of the Exchange server',
  mailbox: 'the address of the mailbox',
};

/** What the reader has to know of pseudonyms and placeholders in a text; nothing where there are none. */
export function legend(text: string): string[] {
  const notes = [...pseudonymNote(text), ...placeholderNote(text)];
  return notes.length === 0 ? [] : [notes.join('\n')];
}

function pseudonymNote(text: string): string[] {
  const names = [...new Set(pseudonymsIn(text))];
  if (names.length === 0) return [];
  const words = listWords(names.map((name) => `${name} (${hidden[name.split('-')[0] ?? ''] ?? 'a name'})`));
  return [
    names.length === 1
      ? `${words} stands for a real value, which is left out of this message. Please put the real one in its place, or ask us for it.`
      : `${words} stand for real values, which are left out of this message. Please put the real ones in their place, or ask us for them.`,
  ];
}

function placeholderNote(text: string): string[] {
  const found = Object.entries(open).filter(([name]) => text.includes(`<${name}>`));
  if (found.length === 0) return [];
  return [`Please fill in ${found.map(([name, what]) => `<${name}>: ${what}`).join('; ')}.`];
}
