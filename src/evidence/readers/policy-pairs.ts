import { attributeOf, isNamed, type XmlElement } from '../xml/element.js';
import { isKnownPolicy } from './policy-names.js';
import type { Setting } from './setting.js';

/** Elements in which policies lie, and which are therefore none themselves. */
export const containers: ReadonlySet<string> = new Set(['policies', 'mobileapppolicies']);
const nameWords: ReadonlySet<string> = new Set(['name', 'policyname', 'key', 'policy', 'policyid', 'id']);
const valueWords: ReadonlySet<string> = new Set(['value', 'policyvalue', 'currentvalue', 'setting', 'val']);
const pairElements: ReadonlySet<string> = new Set([
  'policy',
  'setting',
  'entry',
  'item',
  'property',
  'add',
  'pair',
]);
const plistScalars: ReadonlySet<string> = new Set([
  'string',
  'integer',
  'real',
  'date',
  'data',
  'true',
  'false',
]);

/** `<Policy name="…" value="…"/>`, `<Policy name="…">value</Policy>`, `<Policy><Name>…</Name><Value>…</Value></Policy>`. */
export function pairOf(element: XmlElement): Setting | null {
  const name = attributeOf(element, nameWords) ?? childText(element, nameWords);
  if (name === null || isNamed(element, containers)) return null;
  if (!isNamed(element, pairElements) && !isKnownPolicy(name.trim())) return null;
  const own = element.children.length === 0 ? element.text : null;
  const value = attributeOf(element, valueWords) ?? childText(element, valueWords) ?? own;
  return value === null || !element.closed ? null : entry(name, value, element.start, element.end);
}

/** A name element and the value element behind it: `<PolicyName>`/`<PolicyValue>`, or a plist's `<key>`/`<true/>`. */
export function pairedSiblings(children: readonly XmlElement[]): {
  entries: Setting[];
  rest: XmlElement[];
} {
  const entries: Setting[] = [];
  const rest: XmlElement[] = [];
  for (let at = 0; at < children.length; at += 1) {
    const [first, second] = [children[at], children[at + 1]];
    if (first === undefined) continue;
    const value = second === undefined ? null : siblingValue(first, second);
    if (second === undefined || value === null) rest.push(first);
    else {
      entries.push(entry(first.text, value, first.start, second.end));
      at += 1;
    }
  }
  return { entries, rest };
}

function siblingValue(name: XmlElement, value: XmlElement): string | null {
  if (!isNamed(name, nameWords) || name.text === '' || !value.closed) return null;
  if (isNamed(value, valueWords)) return value.text;
  if (name.name !== 'key' || !isNamed(value, plistScalars)) return null;
  return value.name === 'true' || value.name === 'false' ? value.name : value.text;
}

function childText(element: XmlElement, names: ReadonlySet<string>): string | null {
  return element.children.find((child) => isNamed(child, names))?.text ?? null;
}

function entry(name: string, value: string, start: number, end: number): Setting {
  return { name: name.trim(), value: value.trim(), start, end };
}
