import { letterPattern } from '../../letter-pattern.js';
import { bareValue, enclosedValue, keyedPlaces } from '../keyed-values.js';
import { groupValues, matchOf, patternRule, type Rule } from '../match.js';
import { onSigns } from '../signs.js';
import { isOrdinaryWord } from '../vocabulary.js';

const kinds = 'iPhone|iPad|iPod(?: touch)?|Apple Watch|Watch|MacBook(?: Pro| Air)?|iMac|Mac(?: mini)?|Phone';
const models = '(?: (?:Pro|Max|Mini|Air|Plus|SE|XR|XS|X|\\d{1,2}))*';
/** In each of them. */
const kindSigns = ['phone', 'ipad', 'ipod', 'watch', 'mac'];

/** `Jane's iPhone`, `Jane Doe's iPad Pro`, `Chris' iPhone`. */
const owned = onSigns(["'s", "s'"], () =>
  letterPattern(
    `(?<![\\p{L}\\p{N}])(?<v>(?:\\p{L}[\\p{L}.-]{0,40} ){0,2}?\\p{L}[\\p{L}\\p{N}.-]{0,40}(?:'s|s')[ _-](?:${kinds})${models})(?![\\p{L}])`,
    'dgiu',
  ),
);

/** `iPhone von Jane`, `iPad de Jane Doe`, `iPhone (Jane)`. */
const ownedBehind = onSigns(kindSigns, () =>
  letterPattern(
    `(?<![\\p{L}\\p{N}])(?<v>(?:${kinds})${models} (?:von|de|d'|di|van|da|do|du|af|of) ?\\p{Lu}[\\p{L}.-]{0,40}(?: \\p{Lu}[\\p{L}.-]{0,40}){0,2})(?![\\p{L}])`,
    'dgu',
  ),
);

/** The same in capitals throughout. */
const capitalsBehind = onSigns(kindSigns, () =>
  letterPattern(
    `(?<![\\p{L}\\p{N}])(?<v>(?:${kinds.replaceAll(/[a-z]+/g, (word) => word.toUpperCase())}) (?:VON|DE|DI|VAN|DA|DO|DU|AF|OF) \\p{Lu}[\\p{Lu}.-]{1,40})(?![\\p{L}])`,
    'dgu',
  ),
);

/** The same as a host name, or without its apostrophe: `Janes-iPhone`, `Janes iPhone`. */
const hyphened = patternRule(
  'device',
  onSigns(['iphone', 'ipad', 'ipod', 'macbook'], () =>
    letterPattern(
      String.raw`(?<![\p{L}\p{N}])(?<v>\p{L}{2,40}[-_](?:[iI](?:[pP]hone|[pP]ad|[pP]od|PHONE|PAD|POD)|[mM]ac[bB]ook|MACBOOK)(?:-\d{1,3})?|\p{Lu}\p{Ll}{1,40}s (?:iPhone|iPad))(?![\p{L}\p{N}])`,
      'dgu',
    ),
  ),
  (value) => isOrdinaryWord(value.replace(/[-_ ].*$/, '')),
);

/** `Jane的iPhone`: Chinese, Japanese and Korean owners. */
const particled = patternRule(
  'device',
  onSigns(['的', 'の', '의'], () =>
    letterPattern(
      String.raw`(?<![\p{L}\p{N}])(?<v>[\p{L}\p{N}]{1,40}[的の의]\s?(?:iPhone|iPad|iPod|MacBook))(?![A-Za-z])`,
      'dgu',
    ),
  ),
);

const deviceNames: ReadonlySet<string> = new Set([
  'devicename',
  'phonename',
  'devicefriendlyname',
  'friendlyname',
]);

/** Device names have blanks: up to what ends a field, or up to the next pair. */
const extent = () => /[^\s,;|"<>=:]{1,60}(?: (?![\w.-]{1,40}\s?[=:])[^\s,;|"<>=:]{1,60}){0,6}/y;

/** Devices behind a key: `deviceName: Jane phone`. */
export const keyedDeviceRule: Rule = function* find(plain) {
  for (const place of keyedPlaces(plain)) {
    if (!place.names.some((name) => deviceNames.has(name))) continue;
    const value = enclosedValue(plain, place) ?? bareValue(plain, place, extent());
    if (/[\p{L}\p{N}]/u.test(value) && !isModel(value))
      yield matchOf({ start: place.start, value }, 'device');
  }
};

/** `iPhone`, `iPad Pro`, `iPhone12,1`, `Unknown-device-name`: what names no owner. */
function isModel(value: string): boolean {
  return (
    isOrdinaryWord(value) ||
    new RegExp(`^(?:${kinds})${models}(?:\\d{1,2},\\d{1,2})?$`, 'i').test(value) ||
    /^unknown/i.test(value)
  );
}

/** Devices by the name that iOS gives them: that of their owner. */
export const ownedDeviceRule: Rule = function* find(plain) {
  for (const found of groupValues(plain, owned)) {
    const device = withoutProse(found);
    if (!isOrdinaryWord(device.value.replace(/'?s?'?[ _-].*$/, ''))) yield matchOf(device, 'device');
  }
  for (const pattern of [ownedBehind, capitalsBehind]) {
    for (const found of groupValues(plain, pattern)) yield matchOf(found, 'device');
  }
  yield* hyphened(plain);
  yield* particled(plain);
};

/** Words of the sentence before the name do not belong to it. */
function withoutProse({ start, value }: { readonly start: number; readonly value: string }) {
  const words = value.split(' ');
  const owner = words.findIndex((word) => /(?:'s|s')(?:[_-]|$)/i.test(word));
  let first = 0;
  while (first < owner && isProse(words[first] ?? '')) first += 1;
  const skipped = words.slice(0, first).reduce((length, word) => length + word.length + 1, 0);
  return { start: start + skipped, value: value.slice(skipped) };
}

function isProse(word: string): boolean {
  return isOrdinaryWord(word) || !/^\p{Lu}/u.test(word);
}
