import { refuseDoctype } from '../xml/doctype.js';
import { scanXml } from '../xml/scan-xml.js';
import { policiesOfElements } from './policy-elements.js';
import { policiesOfLines } from './policy-lines.js';
import { isKnownPolicy } from './policy-names.js';
import type { PolicyList } from './setting.js';

/**
 * Known policies in text that people copied: elements, however cut, and lines `Name = value`. Null where there
 * are none. Complete only where the policies' parent stands there from beginning to end.
 *
 * @throws SecureMailError XML_DOCTYPE
 */
export function excerptPolicies(text: string): PolicyList | null {
  const elements = policiesOfElements(scanXml(text));
  const known = elements?.entries.filter(({ name }) => elements.complete || isKnownPolicy(name)) ?? [];
  const lines = policiesOfLines(text);
  if (elements === null || known.length === 0) return lines;
  refuseDoctype(text);
  const entries = [...known, ...(lines?.entries ?? [])].sort((a, b) => a.start - b.start);
  return { entries, start: elements.start, end: elements.end, complete: elements.complete };
}
