import type { BundleFile } from '../bundle-file.js';
import type { LocatedValue, PolicyFile } from '../evidence.js';
import { excerptLimit, type Located } from '../located.js';
import type { Reading } from '../reading.js';
import { type FoundPolicies, findPolicies } from './find-policies.js';
import { type Layer, layerOf } from './layer.js';
import { policyIdentities } from './policy-identities.js';
import { canonicalPolicy, isPushPolicy } from './policy-names.js';
import { readDocument } from './read-document.js';

/**
 * Reads a policy file: the XML of MDX in its shapes, a property list, either of them escaped or in base64, an
 * excerpt, or lines `Name = value`. Null when it holds no policies.
 *
 * @throws SecureMailError XML_DOCTYPE, XML_BROKEN, XML_LIMIT, PLIST_BROKEN, LIMIT_SIZE
 */
export async function readAppPolicies(file: BundleFile): Promise<Reading<'app-policies'> | null> {
  const { bytes, fault } = await readDocument(file);
  const found = findPolicies(bytes, { ...layerOf(bytes.toString('utf8')), fault });
  return found === null ? null : policyReading(file.path, found);
}

/** Policies that were found, as the reading of the file that holds them. */
export function policyReading(path: string, { layer, list }: FoundPolicies): Reading<'app-policies'> {
  const at = locate(path, layer, list);
  const values = new Map<string, LocatedValue>();
  for (const entry of list.entries)
    values.set(canonicalPolicy(entry.name), { value: entry.value, at: locate(path, layer, entry) });
  const part: PolicyFile = { file: path, at, values, complete: list.complete, app: 'unknown' };
  return {
    kind: 'app-policies',
    source: {
      file: path,
      kind: 'app-policies',
      records: list.entries.length,
      rejected: 0,
      rejectedSamples: [],
      from: null,
      to: null,
      problem: null,
    },
    app: 'unknown',
    part,
    identities: policyIdentities(values),
  };
}

/** Whether a file holds policies that only Secure Mail has. */
export function holdsPushPolicies({ values }: PolicyFile): boolean {
  return [...values.keys()].some(isPushPolicy);
}

function locate(file: string, layer: Layer, { start, end }: { start: number; end: number }): Located {
  const text = layer.text.slice(start, Math.min(end, start + excerptLimit)).trim();
  return { file, line: layer.lineAt(start), text, time: null };
}
