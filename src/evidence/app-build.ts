import { isBundleId } from './app-name.js';
import type { AppInfo, LocatedValue } from './evidence.js';

const buildKeys =
  /build ?type|distribution|deployment|release ?type|edition|install(?:ation)? ?source|app ?source|store/i;
const enterprise = /\b(?:enterprise|in[ -]?house)\b/i;
const appStore = /\b(?:app[ -]?store|public store)\b/i;

/**
 * Whether app info tells an enterprise build from one of the App Store: by a plain statement or, as no
 * customer can sign an app under Citrix's name, by the bundle id. Null where it says nothing, or both.
 */
export function buildOf(values: ReadonlyMap<string, LocatedValue>): AppInfo['build'] {
  const stated = [...values].flatMap(([name, value]) => statement(name, value) ?? []);
  const [first] = stated;
  if (first !== undefined) return stated.every(({ value }) => value === first.value) ? first : null;
  const id = values.get('bundleId');
  if (id === undefined || !isBundleId(id.value)) return null;
  return { value: /^com\.citrix\./i.test(id.value) ? 'app-store' : 'enterprise', at: id.at };
}

function statement(name: string, { value, at }: LocatedValue): AppInfo['build'] {
  if (!buildKeys.test(name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' '))) return null;
  const [isEnterprise, isAppStore] = [enterprise.test(value), appStore.test(value)];
  if (isEnterprise === isAppStore) return null;
  return { value: isEnterprise ? 'enterprise' : 'app-store', at };
}
