import { isLoggerKey } from '../readers/app-info-keys.js';
import { layerOf } from '../readers/layer.js';
import { type Settings, settingOfLine } from '../readers/settings.js';

/** Fewer keys of the logger in a text are no app info. */
const enoughKeys = 2;

/** Lines of app info in a pasted text, as the logger writes them; null where there are none. */
export function pastedAppInfo(text: string): Settings | null {
  const all = [...text.matchAll(/[^\r\n]+/g)].flatMap((line) => settingOfLine(line[0], line.index) ?? []);
  const entries = all.filter(({ name }) => isLoggerKey(name));
  return new Set(entries.map(({ name }) => name)).size < enoughKeys
    ? null
    : { layer: layerOf(text), entries, unread: [] };
}
