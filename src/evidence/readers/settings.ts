import { walkElements } from '../xml/element.js';
import { parseDocument } from '../xml/excerpt.js';
import { isBinaryPlist, readBinaryPlist } from './binary-plist.js';
import type { Layer } from './layer.js';
import { entriesOf } from './policy-elements.js';
import type { Setting } from './setting.js';

/** Settings, and the text in which their offsets count. */
export interface Settings {
  readonly layer: Layer;
  readonly entries: readonly Setting[];
  /** Lines that state nothing, by their offsets. */
  readonly unread: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The settings of a file of `key: value` or `key=value` lines, of XML or of a property list.
 *
 * @throws SecureMailError XML_DOCTYPE, XML_BROKEN, XML_LIMIT, PLIST_BROKEN
 */
export function findSettings(bytes: Buffer, layer: Layer): Settings {
  if (isBinaryPlist(bytes)) return settingsOfBinaryPlist(bytes, layer);
  if (/^\s{0,1000}</.test(layer.text)) return settingsOfXml(layer);
  return settingsOfLines(layer);
}

/** A binary list has no lines: each setting is shown as one, all of them on the line that carries the list. */
export function settingsOfBinaryPlist(bytes: Buffer, carrier: Layer): Settings {
  const written = readBinaryPlist(bytes).map((setting) => ({
    ...setting,
    line: `${setting.name} = ${setting.value}`,
  }));
  let end = -1;
  const entries = written.map(({ name, value, line }) => {
    const start = end + 1;
    end = start + line.length;
    return { name, value: value.trim(), start, end };
  });
  const text = written.map(({ line }) => line).join('\n');
  return { layer: { text, lineAt: () => carrier.lineAt(0) }, entries, unread: [] };
}

function settingsOfXml(layer: Layer): Settings {
  const all = [...walkElements(parseDocument(layer.text, layer.fault))];
  const entries = all.flatMap((element) => entriesOf(element).entries);
  return { layer, entries: entries.sort((a, b) => a.start - b.start), unread: [] };
}

/** Only the beginning of a line can hold its key. */
const longestKey = 80;
const keyShape = /^[A-Za-z][\w .()/-]*$/;

function settingsOfLines(layer: Layer): Settings {
  const entries: Setting[] = [];
  const unread: { start: number; end: number }[] = [];
  for (const found of layer.text.matchAll(/[^\r\n]+/g)) {
    const [line, start] = [found[0], found.index];
    const setting = settingOfLine(line, start);
    if (setting !== null) entries.push(setting);
    else if (/[\p{L}\p{N}]/u.test(line.slice(0, longestKey)))
      unread.push({ start, end: start + line.length });
  }
  return { layer, entries, unread };
}

/** The setting that a line states from its beginning; null for any other line. */
export function settingOfLine(line: string, start: number): Setting | null {
  const separator = line.slice(0, longestKey).search(/[:=\t]/);
  const name = line
    .slice(0, separator === -1 ? 0 : separator)
    .replace(/^[\s"'*-]+/, '')
    .replace(/(?<![\s"'])[\s"']+$/, '');
  if (!keyShape.test(name)) return null;
  const value = line
    .slice(separator + 1)
    .replace(/^[:=>]/, '')
    .trim();
  const bare = value.replace(/^"(.*)"[;,]?$/, '$1').replace(/;$/, '');
  return { name, value: bare.trim(), start, end: start + line.length };
}
