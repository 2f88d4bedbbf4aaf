import { walkElements, type XmlElement } from '../xml/element.js';
import { parseDocumentOrExcerpt } from '../xml/excerpt.js';
import { decodeBase64, unwrapLayer } from './base64.js';
import { isBinaryPlist } from './binary-plist.js';
import { isEscapedMarkup, type Layer, sliceLayer, unescapeLayer } from './layer.js';
import { policiesOfElements } from './policy-elements.js';
import { excerptPolicies } from './policy-excerpt.js';
import { isKnownPolicy } from './policy-names.js';
import type { PolicyList } from './setting.js';
import { settingsOfBinaryPlist } from './settings.js';

/** Policies, and the text in which their offsets count. */
export interface FoundPolicies {
  readonly layer: Layer;
  readonly list: PolicyList;
}

/** Wrappings inside one another that are still followed. */
const deepestWrapping = 4;

/**
 * Looks for policies in a file, layer by layer: binary property list, base64, XML, escaped XML, lines.
 *
 * @throws SecureMailError XML_DOCTYPE, XML_BROKEN, XML_LIMIT, PLIST_BROKEN
 */
export function findPolicies(bytes: Buffer, layer: Layer, depth = 0): FoundPolicies | null {
  if (depth > deepestWrapping) return null;
  if (isBinaryPlist(bytes)) return ofBinaryPlist(bytes, layer);
  const inner = decodeBase64(layer.text);
  if (inner !== null) return findPolicies(inner, unwrapLayer(layer, inner), depth + 1);
  if (/^\s{0,1000}</.test(layer.text)) return ofDocument(layer, depth);
  const readable = isEscapedMarkup(layer.text) ? unescapeLayer(layer) : layer;
  if (/^\s{0,1000}</.test(readable.text)) return ofDocument(readable, depth);
  const list = excerptPolicies(readable.text);
  return list === null ? null : { layer: readable, list };
}

function ofDocument(layer: Layer, depth: number): FoundPolicies | null {
  const elements = parseDocumentOrExcerpt(layer.text, layer.fault);
  const list = policiesOfElements(elements);
  return list === null ? ofWrappedText(layer, elements, depth) : { layer, list };
}

/** Policies that an element carries as its text: in base64, escaped, or in a CDATA section. */
function ofWrappedText(layer: Layer, elements: readonly XmlElement[], depth: number): FoundPolicies | null {
  for (const element of walkElements(elements)) {
    const inside = element.children.length === 0 ? contentOf(layer, element) : null;
    if (inside === null || !isWrapping(inside.text)) continue;
    const found = findPolicies(Buffer.from(inside.text), inside, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function contentOf(layer: Layer, { openEnd, end }: XmlElement): Layer {
  const closing = Math.max(openEnd, layer.text.lastIndexOf('</', end));
  const inside = sliceLayer(layer, openEnd, closing);
  const [, lead = '', body] = /^(\s{0,1000}<!\[CDATA\[)([\s\S]*)\]\]>\s*$/.exec(inside.text) ?? [];
  return body === undefined ? inside : sliceLayer(inside, lead.length, lead.length + body.length);
}

function isWrapping(text: string): boolean {
  return isEscapedMarkup(text) || /^\s{0,1000}</.test(text) || decodeBase64(text) !== null;
}

function ofBinaryPlist(bytes: Buffer, carrier: Layer): FoundPolicies | null {
  const { layer, entries } = settingsOfBinaryPlist(bytes, carrier);
  const [first] = entries;
  if (first === undefined || !entries.some(({ name }) => isKnownPolicy(name))) return null;
  return { layer, list: { entries, start: first.start, end: first.end, complete: true } };
}
