import { appOfName } from '../app-name.js';
import type { BundleFile } from '../bundle-file.js';
import { type DeviceCondition, type LocatedValue, rejectedSamples } from '../evidence.js';
import { excerptLimit, type Located } from '../located.js';
import { interpretMessage } from '../messages/interpret.js';
import type { App, Reading } from '../reading.js';
import { appInfoIdentities, deviceOf } from './app-info-identities.js';
import { appInfoKey } from './app-info-keys.js';
import { type Layer, layerOf } from './layer.js';
import { readDocument } from './read-document.js';
import { findSettings, type Settings } from './settings.js';

/**
 * Reads what an app says about itself and its device: `AppInfo.txt` under its names, or the same as a list.
 *
 * @throws SecureMailError XML_DOCTYPE, XML_BROKEN, XML_LIMIT, PLIST_BROKEN, LIMIT_SIZE
 */
export async function readAppInfo(file: BundleFile): Promise<Reading<'app-info'>> {
  const { bytes, fault } = await readDocument(file);
  return appInfoReading(file.path, findSettings(bytes, { ...layerOf(bytes.toString('utf8')), fault }));
}

/** Settings that were found, as the reading of the file that holds them. */
export function appInfoReading(path: string, { layer, entries, unread }: Settings): Reading<'app-info'> {
  const values = new Map<string, LocatedValue>();
  for (const { name, value, start, end } of entries)
    values.set(appInfoKey(name) ?? name, { value, at: locate(path, layer, start, end) });
  const samples = unread.slice(0, rejectedSamples);
  return {
    kind: 'app-info',
    source: {
      file: path,
      kind: 'app-info',
      records: entries.length + unread.length,
      rejected: unread.length,
      rejectedSamples: samples.map(({ start, end }) => locate(path, layer, start, end)),
      from: null,
      to: null,
      device: deviceOf(values),
      problem: null,
    },
    app: appOfInfo(values),
    part: { values, conditions: conditionsOf(values) },
    identities: appInfoIdentities(values),
  };
}

function locate(file: string, layer: Layer, start: number, end: number): Located {
  const text = layer.text.slice(start, Math.min(end, start + excerptLimit)).trim();
  return { file, line: layer.lineAt(start), text, time: null };
}

function conditionsOf(values: ReadonlyMap<string, LocatedValue>): DeviceCondition[] {
  return [...values].flatMap(([name, { value, at }]) => {
    const said = interpretMessage(`${name}: ${value}`, { level: null, module: null });
    return said?.kind === 'condition' ? [{ condition: said.condition, state: said.state, at }] : [];
  });
}

/** Whose app info it is. A name that is not known but may be a renamed mail app says nothing. */
function appOfInfo(values: ReadonlyMap<string, LocatedValue>): App {
  const named = ['bundleId', 'appName']
    .map((key) => values.get(key)?.value ?? '')
    .filter((name) => isStated(name));
  const apps = named.map(appOfName);
  if (apps.includes('secure-mail')) return 'secure-mail';
  if (apps.includes('other')) return 'other';
  return named.length > 0 && !named.some((name) => /mail/i.test(name)) ? 'other' : 'unknown';
}

/** The logger writes `Unknown-appName` where it knows none. */
function isStated(value: string): boolean {
  return value !== '' && !/^unknown\b/i.test(value) && !/^\(?null\)?$/i.test(value);
}
