import { appOfName, isForeignBundleId } from '../app-name.js';
import type { App } from '../reading.js';
import { attributeOf, isNamed, type XmlElement } from '../xml/element.js';
import { isKnownPolicy, isPushPolicy } from './policy-names.js';
import { containers, pairedSiblings, pairOf } from './policy-pairs.js';
import type { PolicyList, Setting } from './setting.js';

const ownerLabels: ReadonlySet<string> = new Set(['appname', 'app', 'application', 'bundleid', 'appid']);
const appLabels: ReadonlySet<string> = new Set([...ownerLabels, 'name', 'id']);

interface Group {
  readonly parent: XmlElement;
  readonly entries: readonly Setting[];
  readonly app: App;
}

/**
 * The policies of a document, in whichever shape it holds them; those of a part that bears another app's name
 * are left out. Null where it holds none.
 */
export function policiesOfElements(elements: readonly XmlElement[]): PolicyList | null {
  const top: XmlElement = rootOf(elements);
  const groups = groupsBelow(top, 'unknown').filter(({ app }) => app !== 'other');
  const own = groups.some(({ app }) => app === 'secure-mail')
    ? groups.filter(({ app }) => app === 'secure-mail')
    : groups;
  const main = own.find(({ entries }) => entries.some(({ name }) => isPushPolicy(name))) ?? own[0];
  if (main === undefined) return null;
  const entries = own.flatMap((group) => group.entries);
  return { entries, ...extent(main, top), complete: isWhole(main, top) };
}

/** Stands above all, so that an excerpt without root is read like a document. */
function rootOf(children: readonly XmlElement[]): XmlElement {
  return { name: '', attributes: new Map(), text: '', children, start: 0, openEnd: 0, end: 0, closed: true };
}

/** Text between the policies (`...`) stands where somebody left some out. */
function isWhole({ parent }: Group, top: XmlElement): boolean {
  return parent !== top && parent.closed && parent.text === '';
}

function extent({ parent, entries }: Group, top: XmlElement): { start: number; end: number } {
  const first = entries[0];
  return parent === top && first !== undefined ? first : { start: parent.start, end: parent.openEnd };
}

function groupsBelow(parent: XmlElement, inherited: App): Group[] {
  const label = labelOf(parent);
  const app = label === 'unknown' ? inherited : label;
  const { entries, rest } = entriesOf(parent);
  const below = rest.flatMap((child) => groupsBelow(child, app));
  return isGroup(parent, entries) ? [{ parent, entries, app }, ...below] : below;
}

function isGroup(parent: XmlElement, entries: readonly Setting[]): boolean {
  if (entries.some(({ name }) => isKnownPolicy(name))) return true;
  const bare = parent.children.length === 0 && parent.text === '';
  return (
    isNamed(parent, containers) && parent.name.toLowerCase() === 'policies' && (bare || entries.length > 0)
  );
}

/** The app that a part of a document names: by its own name, an attribute or a child. */
function labelOf(element: XmlElement): App {
  const named = element.children.filter((child) => isNamed(child, appLabels)).map((child) => child.text);
  const labels = [element.name, attributeOf(element, appLabels) ?? '', ...named].map(appOfName);
  return labels.find((app) => app !== 'unknown') ?? 'unknown';
}

/** `<Policy app="com.example.crm" …>`: a policy for one app alone, and that is another. */
function bearsForeignBundle(element: XmlElement): boolean {
  const app = attributeOf(element, ownerLabels);
  return app !== null && isForeignBundleId(app);
}

/** The policies directly below an element, and the children in which more may lie. */
export function entriesOf(parent: XmlElement): { entries: Setting[]; rest: XmlElement[] } {
  const entries: Setting[] = [...attributeEntries(parent)];
  const rest: XmlElement[] = [];
  const paired = pairedSiblings(parent.children);
  entries.push(...paired.entries);
  for (const child of paired.rest.filter((one) => !bearsForeignBundle(one))) {
    const entry = entryOf(child);
    if (entry !== null) entries.push(entry);
    else rest.push(child);
  }
  return { entries: entries.sort((a, b) => a.start - b.start), rest };
}

function attributeEntries({ attributes, start, openEnd }: XmlElement): Setting[] {
  const known = [...attributes].filter(([name]) => isKnownPolicy(name));
  return known.map(([name, value]) => ({ name, value: value.trim(), start, end: openEnd }));
}

function entryOf(child: XmlElement): Setting | null {
  const pair = isKnownPolicy(child.name) ? null : pairOf(child);
  if (pair !== null) return pair;
  const leaf = child.children.length === 0 && child.closed;
  return leaf && !isNamed(child, containers)
    ? { name: child.name, value: child.text, start: child.start, end: child.end }
    : null;
}
