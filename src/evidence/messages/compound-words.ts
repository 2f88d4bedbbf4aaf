import { hostWords } from './endpoints.js';
import { badMark, goodMark } from './marks.js';

/** Words of which identifiers of this field are made: `GETTENANTID`, `validatesubscription`. */
const parts: readonly string[] =
  `access action add alert allowed api apns app at authentication authorization available background
   badge bg busy call cancel cannot certificate cf cfnetwork change changed check class client cocoa
   code complete completed completion connect connection count create ctx current customer data delete
   denied details device did domain enabled entity error errors event ews exceeded exception exchange
   expired fail failed failure fetch fetching find finish for found get gone granted handle handler has
   host http id in info internal invalid is k kcf kit known large limit listener lock lookup lost low
   mail mailbox message mode new no none not notification notifications ns nscocoa nsos nsposix nsurl
   obtain on operation options out patch permission post power proxy push put receive received refresh
   register registered registering registrar registration rejected remote renew request required
   response resubscribe result retrieve retry screen secure send server service session set setting
   settings socket start state status store subscribe subscribed subscribing subscription success sync
   synchronisation synchronization tenant timed timeout to token too type ui unable unauthorization
   unauthorized unexpected unregister unregistered unsubscribe unsubscribed untrusted up update
   updating url user valid validate validating validation validity verify wake with`.split(/\s+/);

/** Longest first, so that `invalid` is not read as `in` and `valid`. */
const partsByLetter = Map.groupBy(
  parts.toSorted((a, b) => b.length - a.length),
  (part) => part.slice(0, 1),
);

/** Ordinary words that are, or happen to be made of, parts. */
const wholeWords: ReadonlySet<string> = new Set([
  ...parts,
  ...hostWords,
  goodMark,
  badMark,
  'within',
  'without',
  'instate',
]);

const shortest = 7;
const longest = 64;

/** Parts a run of lower-case letters into its words where it consists of nothing but known ones. */
export function splitCompound(word: string): string {
  if (word.length < shortest || word.length > longest || wholeWords.has(word)) return word;
  return split(word, 0, new Set())?.join(' ') ?? word;
}

/** The words from `start` on; `dead` remembers from where no way leads to the end. */
function split(word: string, start: number, dead: Set<number>): string[] | null {
  if (start === word.length) return [];
  if (dead.has(start)) return null;
  for (const part of partsByLetter.get(word.slice(start, start + 1)) ?? []) {
    const rest = word.startsWith(part, start) ? split(word, start + part.length, dead) : null;
    if (rest !== null) return [part, ...rest];
  }
  dead.add(start);
  return null;
}
