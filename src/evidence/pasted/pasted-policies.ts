import { packedRuns } from '../packed-run.js';
import { decodeBase64 } from '../readers/base64.js';
import { type FoundPolicies, findPolicies } from '../readers/find-policies.js';
import { isEscapedMarkup, type Layer, layerOf, sliceLayer, unescapeLayer } from '../readers/layer.js';
import { excerptPolicies } from '../readers/policy-excerpt.js';

/**
 * Policies in a pasted text, in elements, lines or base64; null where it holds none.
 *
 * @throws SecureMailError XML_DOCTYPE, PLIST_BROKEN
 */
export function pastedPolicies(text: string): FoundPolicies | null {
  const whole = layerOf(text);
  const layer = isEscapedMarkup(text) ? unescapeLayer(whole) : whole;
  const list = excerptPolicies(layer.text);
  return list === null ? packedPolicies(whole) : { layer, list };
}

/** Policies in a paragraph of base64. */
function packedPolicies(whole: Layer): FoundPolicies | null {
  for (const { packed, index } of packedRuns(whole.text)) {
    const layer = sliceLayer(whole, index, index + packed.length);
    if (decodeBase64(packed) === null) continue;
    const found = findPolicies(Buffer.from(packed), layer);
    if (found !== null) return found;
  }
  return null;
}
