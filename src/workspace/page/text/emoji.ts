/** Emoji that the page knows by name; the others stay names. */
const known: Readonly<Record<string, string>> = {
  arrow_right: '➡️',
  bell: '🔔',
  bulb: '💡',
  clipboard: '📋',
  eyes: '👀',
  gear: '⚙️',
  hourglass: '⌛',
  hourglass_flowing_sand: '⏳',
  information_source: 'ℹ️',
  iphone: '📱',
  large_blue_circle: '🔵',
  large_green_circle: '🟢',
  large_orange_circle: '🟠',
  large_yellow_circle: '🟡',
  link: '🔗',
  lock: '🔒',
  mag: '🔍',
  memo: '📝',
  no_entry: '⛔',
  package: '📦',
  question: '❓',
  red_circle: '🔴',
  repeat: '🔁',
  rotating_light: '🚨',
  stethoscope: '🩺',
  tada: '🎉',
  warning: '⚠️',
  wave: '👋',
  white_check_mark: '✅',
  white_circle: '⚪',
  wrench: '🔧',
  x: '❌',
};

/** Signs of how something stands are drawn alike everywhere, whatever fonts there are. */
const signs: Readonly<Record<string, readonly [glyph: string, tone: 'ok' | 'bad' | 'unsure']>> = {
  heavy_check_mark: ['✓', 'ok'],
  large_green_circle: ['●', 'ok'],
  large_orange_circle: ['●', 'unsure'],
  large_yellow_circle: ['●', 'unsure'],
  no_entry: ['✕', 'bad'],
  red_circle: ['●', 'bad'],
  warning: ['▲', 'unsure'],
  white_check_mark: ['✓', 'ok'],
  x: ['✕', 'bad'],
};

/** A sign's glyph and tone; null for other emoji. */
export function signOf(name: string): readonly [glyph: string, tone: string] | null {
  return Object.hasOwn(signs, name) ? (signs[name] ?? null) : null;
}

export function emojiText(name: string): string {
  return Object.hasOwn(known, name) ? (known[name] ?? '') : `:${name}:`;
}

/** Puts emoji where their names stand, for plain text. */
export function withEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+'-]{1,100}):/g, (_, name: string) => emojiText(name));
}
