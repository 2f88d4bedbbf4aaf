import type { AppInfo, AppLog, DeviceCondition } from '../../evidence/evidence.js';
import { compareLocated } from '../../evidence/located.js';

/** The latest statement of the device on one condition, or null. */
export function latestCondition(
  given: { readonly 'app-log'?: AppLog; readonly 'app-info'?: readonly AppInfo[] },
  condition: DeviceCondition['condition'],
): DeviceCondition | null {
  const stated = [
    ...(given['app-info'] ?? []).flatMap(({ conditions }) => conditions),
    ...(given['app-log']?.conditions ?? []),
  ].filter((statement) => statement.condition === condition);
  return stated.sort((a, b) => compareLocated(a.at, b.at)).at(-1) ?? null;
}
