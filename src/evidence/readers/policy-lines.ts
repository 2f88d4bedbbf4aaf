import { policyBoolean, policyHost } from '../policy-value.js';
import { canonicalPolicy, isKnownPolicy } from './policy-names.js';
import type { PolicyList, Setting } from './setting.js';

/** `Name =`, `Name:`, `"Name" :`, `- Name =>`, `| Name |`, `Name<tab>`, `Name  `: a name and what parts it from its value. */
const label =
  /(?<![\w.-])["'`*]{0,3}([A-Za-z]{6,60})["'`*]{0,3}[ \t]{0,40}(=>?|->|:|\||\t| (?= ))[ \t]{0,40}/g;

/** Longest value of a policy, in characters. */
const longestValue = 2000;

/** Policies whose values have a shape, by which a value is told from talk that follows a name. */
const flags: ReadonlySet<string> = new Set([
  'PushNotificationsEnabled',
  'AcceptAllSSLCerts',
  'OnlineSessionRequired',
  'PermitVPNModeSwitching',
  'BlockLogs',
  'ObfuscateLogs',
  'EncryptLogs',
  'RedirectSystemLogs',
]);

interface Label {
  readonly name: string;
  readonly separator: string;
  readonly start: number;
  readonly end: number;
}

/** Known policies that stand in lines of text, each with its value; null where there are none. Never complete. */
export function policiesOfLines(text: string): PolicyList | null {
  const labels = labelsIn(text);
  const entries = labels.flatMap((found, index) =>
    entryOf(text, found, labels[index + 1]?.start ?? text.length),
  );
  const first = entries[0];
  return first === undefined ? null : { entries, start: first.start, end: first.end, complete: false };
}

function labelsIn(text: string): Label[] {
  const all = [...text.matchAll(label)].map((found) => ({
    name: found[1] ?? '',
    separator: found[2] ?? '',
    start: found.index,
    end: found.index + found[0].length,
  }));
  const known = all.filter(({ name }) => isKnownPolicy(name));
  return known.filter(({ start }, index) =>
    isListed(text, start, index > 0 ? (known[index - 1]?.end ?? 0) : 0),
  );
}

/** At the beginning of its line but for marks and numbers, or behind another policy; elsewhere people talk of it. */
function isListed(text: string, start: number, before: number): boolean {
  const near = text.slice(Math.max(before, start - 200), start);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  const follows = before > 0 && before >= start - 200 && !near.includes('\n');
  return follows || /^[^\p{L}]*(?:(?:policy|setting|name|key)[^\p{L}]*)?$/iu.test(line);
}

function entryOf(text: string, { name, separator, start, end }: Label, limit: number): Setting[] {
  const [line = ''] = text.slice(end, Math.min(limit, end + longestValue)).split(/\r?\n/, 1);
  const value = bareValue(line);
  if (!isPlausible(canonicalPolicy(name), value, separator)) return [];
  return [{ name, value, start, end: end + line.trimEnd().length }];
}

/** Without the punctuation that belongs to the listing, not to the value. */
function bareValue(written: string): string {
  const line = written.trim();
  const quote = line.charAt(0);
  const close = quote === '"' || quote === "'" ? line.indexOf(quote, 1) : -1;
  if (close > 0) return line.slice(1, close).trim();
  const [alone = ''] = line.split(/(?<!\s)\s*\||[,;}]\s*["'}]/, 1);
  return alone
    .replace(/^[`*]+/, '')
    .replace(/(?<![`*;,}"'])[`*;,}"']+$/, '')
    .trim();
}

function isPlausible(name: string, value: string, separator: string): boolean {
  if (value === '') return separator !== ':';
  if (flags.has(name)) return policyBoolean(value) !== null;
  if (/HostName$|^ExchangeServer$/.test(name)) return policyHost(value) !== null || !/\s/.test(value);
  return !/\s/.test(value) || /^[^\s,;]+(?:[,;]\s?[^\s,;]+)+$/.test(value);
}
