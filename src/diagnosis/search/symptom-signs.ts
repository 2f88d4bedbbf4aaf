import type { Symptom } from '../symptoms.js';

/** What a word says in a complaint. `idle`: nothing that tells symptoms apart. */
type Sign = 'badge' | 'message' | 'late' | 'still' | 'foreground' | 'local' | 'idle';

const signWords: Readonly<Record<Sign, string>> = {
  badge: 'badge badges number numbers',
  message: 'notification notifications mail lock screen sound sounds vibration',
  late: 'late hour hours minute minutes behind',
  still:
    'update updates updating updated change changes changing changed stuck frozen freezes stale stays still wrong incorrect zero missing gone disappear disappeared appear appears appearing show shows showing shown stop stops stopped arrive arrives arriving come comes coming receive receives received receiving get gets getting reach reaches',
  foreground: 'foreground open opens opened opening launch launched start started manually until',
  local: 'local locally unread',
  idle: 'app apps secure citrix iphone ipad ios device user users customer customers push pushes only always never new count time server work',
};

const signOf = new Map<string, Sign>();
for (const [sign, words] of Object.entries(signWords))
  for (const word of words.split(' ')) signOf.set(word, sign as Sign);

/**
 * The symptom that words complain of, where they do nothing else: a word that says more than that names a cause
 * better. `denies`: whether something is said not to be.
 */
export function symptomIn(words: readonly string[], denies: boolean): Symptom | null {
  const signs = new Set(words.map((word) => signOf.get(word)));
  if (signs.has(undefined)) return null;
  const has = (...wanted: readonly Sign[]) => wanted.some((sign) => signs.has(sign));
  if (!has('badge', 'message')) return null;
  if (!denies && !has('late', 'still', 'foreground', 'local')) return null;
  if (has('foreground')) return 'badge-foreground-only';
  if (!has('badge')) return 'lock-screen-late';
  if (has('local')) return 'badge-local-only';
  return has('late') ? 'badge-slow' : 'badge-still';
}
